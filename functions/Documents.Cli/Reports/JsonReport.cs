using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Documents.Cli.Rendering;
using Documents.Templating;

namespace Documents.Cli.Reports;

/// <summary>Findings, gaps and fields for another program. Written by hand: a serialiser's start-up would double the time of the command.</summary>
internal static class JsonReport
{
    // Curly quotes stay readable; the text goes to a terminal or a file, never into a web page.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one JSON object.</summary>
    public static void Write(TerminalWriter terminal, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        terminal.Line(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public static void Outcome(Utf8JsonWriter json, RenderOutcome outcome)
    {
        json.WriteString("output", outcome.Output);
        List(json, "gaps", outcome.Gaps, Gap);
        Diagnostics(json, outcome.Diagnostics);
    }

    public static void Diagnostics(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics) =>
        List(json, "diagnostics", diagnostics, Diagnostic);

    /// <summary>Writes a list of objects.</summary>
    public static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Location(Utf8JsonWriter json, DiagnosticLocation location)
    {
        json.WriteString("part", location.Part);
        json.WriteString("place", location.Place);
        json.WriteString("excerpt", location.Excerpt);
    }

    private static void Gap(Utf8JsonWriter json, Gap gap)
    {
        json.WriteString("path", gap.Path);
        json.WriteString("title", gap.Title);
        json.WriteString("reason", gap.Reason == GapReason.Null ? "null" : "missing");
        LocationOrNull(json, gap.Location);
    }

    private static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("message", diagnostic.Message);
        json.WriteString("suggestion", diagnostic.Suggestion);
        LocationOrNull(json, diagnostic.Location);
    }

    private static void LocationOrNull(Utf8JsonWriter json, DiagnosticLocation? location)
    {
        if (location is null)
        {
            json.WriteNull("location");
            return;
        }

        json.WriteStartObject("location");
        Location(json, location);
        json.WriteEndObject();
    }
}
