using System.Text.Json;
using Documents.Cli.Rendering;
using Documents.Clinical.Release;

namespace Documents.Cli.Reports;

/// <summary>A document for a client: where its fields come from, and what is to be settled before it is released. For the clinician's eyes.</summary>
internal static class ReleaseReport
{
    public static void WriteText(TerminalWriter output, TerminalWriter error, ClientDocument document)
    {
        TextReport.Write(error, document.Outcome);
        foreach (var field in document.Fields)
        {
            output.Line($"{field.Path}: {field.From}");
        }

        foreach (var finding in document.Release ?? [])
        {
            error.Write(finding.Stops ? "stop" : "look again", finding.Stops ? Ink.Error : Ink.Warning);
            error.Line($" {finding.Id}: {finding.Message} {finding.Cure}{Where(finding)}");
        }
    }

    public static void WriteJson(TerminalWriter writer, ClientDocument document) => JsonReport.Write(writer, json =>
    {
        JsonReport.Outcome(json, document.Outcome);
        JsonReport.List(json, "fields", document.Fields, SuggestionReport.FieldMembers);
        if (document.Release is { } release)
        {
            JsonReport.List(json, "release", release, Members);
        }
    });

    private static void Members(Utf8JsonWriter json, ReleaseFinding finding)
    {
        json.WriteString("id", finding.Id);
        json.WriteBoolean("stops", finding.Stops);
        json.WriteBoolean("canBeAccepted", finding.CanBeAccepted);
        json.WriteString("key", finding.Key);
        json.WriteString("message", finding.Message);
        json.WriteString("cure", finding.Cure);
        json.WriteString("place", finding.Wording?.Passage.Place);
        json.WriteString("words", finding.Wording?.Words);
    }

    private static string Where(ReleaseFinding finding) => finding.Wording is { } wording ? $" (“{wording.Words}”, {wording.Passage.Place})" : "";
}
