using System.Text.Json;
using Documents.Templating;

namespace Documents.Cli.Reports;

/// <summary>What of a filled document is not as it was made, and what does not fit its template, as text or as JSON.</summary>
internal static class ComparisonReport
{
    public static void WriteText(TerminalWriter writer, FilledDocumentResult read)
    {
        Section(writer, "Changed since it was made:", read.Changes.Select(Line));
        Section(writer, "Does not fit the template:", read.Mismatches.Select(Line));
    }

    public static void Members(Utf8JsonWriter json, FilledDocumentResult read)
    {
        JsonReport.List(json, "changed", read.Changes, (_, change) =>
        {
            json.WriteString("path", change.Path);
            json.WriteString("title", change.Title);
            // What is not there at all has no member; what is empty is null.
            Value(json, "was", change.Was);
            Value(json, "now", change.Now);
        });
        JsonReport.List(json, "mismatches", read.Mismatches, (_, mismatch) =>
        {
            json.WriteString("kind", NameOf(mismatch.Kind));
            json.WriteString("path", mismatch.Path);
            json.WriteString("title", mismatch.Title);
            json.WriteString("value", mismatch.Value);
            json.WriteString("expected", mismatch.Expected);
        });
    }

    private static void Section(TerminalWriter writer, string heading, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            if (!any)
            {
                writer.Line();
                writer.Write(heading, Ink.Heading);
                writer.Line();
            }

            any = true;
            // Further lines of an answer must not pass for another entry.
            writer.Line("  " + line.ReplaceLineEndings("\n    "));
        }
    }

    private static string Line(AnswerChange change) => Named(change.Path, change.Title) + (change switch
    {
        { Was: null } => $"added: {Text(change.Now)}",
        { Now: null } => $"removed: {Text(change.Was)}",
        _ => $"{Text(change.Was)} → {Text(change.Now)}",
    });

    private static string Line(AnswerMismatch mismatch) => Named(mismatch.Path, mismatch.Title) + mismatch.Kind switch
    {
        MismatchKind.WrongType => $"this should be {mismatch.Expected}: {mismatch.Value}",
        MismatchKind.NotAChoice => $"none of the choices of the list: {mismatch.Value}",
        MismatchKind.Contradiction => $"answered differently in several places: {mismatch.Value}",
        MismatchKind.Gone => "the document does not have it any more",
        _ => $"the template does not have it: {mismatch.Value ?? "(left empty)"}",
    };

    private static string Named(string path, string? title) => title is null ? $"{path}: " : $"{path} (“{title}”): ";

    private static string Text(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => "(empty)",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.True } => "yes",
        { ValueKind: JsonValueKind.False } => "no",
        { } other => other.GetRawText(),
    };

    private static void Value(Utf8JsonWriter json, string name, JsonElement? value)
    {
        if (value is { } there)
        {
            json.WritePropertyName(name);
            there.WriteTo(json);
        }
    }

    private static string NameOf(MismatchKind kind) => kind switch
    {
        MismatchKind.WrongType => "wrong-type",
        MismatchKind.NotAChoice => "not-a-choice",
        MismatchKind.Contradiction => "contradiction",
        MismatchKind.Gone => "gone",
        _ => "unknown",
    };
}
