using System.Text.Json;
using Documents.Templating;

namespace Documents.Cli.Reports;

/// <summary>What was read from a filled document, as a table or as JSON.</summary>
internal static class AnswerReport
{
    private const string Gutter = "  ";

    public static void WriteText(TerminalWriter writer, FilledDocumentResult read)
    {
        // Without a document there is nothing to say of where it comes from.
        if (!read.Succeeded)
        {
            return;
        }

        writer.Line(read.Template switch
        {
            null => "This document does not come from one of our templates.",
            { Version: null } template => $"Made from the template {OnOneLine(template.Id)}.",
            var template => $"Made from the template {OnOneLine(template.Id)}, version {OnOneLine(template.Version)}.",
        });
        if (read.Controls.Count == 0)
        {
            writer.Line("It has nothing to fill in.");
            ComparisonReport.WriteText(writer, read);
            return;
        }

        WriteTable(writer, read.Controls);
        ComparisonReport.WriteText(writer, read);
    }

    public static void Members(Utf8JsonWriter json, FilledDocumentResult read)
    {
        Template(json, read.Template);
        json.WritePropertyName("values");
        read.Values.WriteTo(json);
        Answers(json, "answers", read.Answers);
        JsonReport.List(json, "untagged", read.Untagged, (_, control) =>
        {
            json.WriteString("title", control.Title);
            json.WritePropertyName("value");
            Value(json, control);
        });
        JsonReport.List(json, "leftEmpty", read.LeftEmpty, (_, control) =>
        {
            json.WriteString("tag", control.Tag.Length == 0 ? null : control.Tag);
            json.WriteString("title", control.Title);
        });
        Answers(json, "filledGaps", read.FilledGaps);
        JsonReport.List(json, "openGaps", read.OpenGaps, (_, gap) =>
        {
            json.WriteString("path", gap.Path);
            json.WriteString("title", gap.Title);
        });
        ComparisonReport.Members(json, read);
        JsonReport.Diagnostics(json, read.Diagnostics);
    }

    private static void Template(Utf8JsonWriter json, SourceTemplate? template)
    {
        if (template is null)
        {
            json.WriteNull("template");
            return;
        }

        json.WriteStartObject("template");
        json.WriteString("id", template.Id);
        json.WriteString("version", template.Version);
        json.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter json, string name, IReadOnlyList<Answer> answers)
    {
        json.WriteStartObject(name);
        foreach (var answer in answers)
        {
            json.WritePropertyName(answer.Name);
            if (!answer.IsList)
            {
                Value(json, answer.Controls[0]);
                continue;
            }

            json.WriteStartArray();
            foreach (var control in answer.Controls)
            {
                Value(json, control);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, FilledControl control)
    {
        if (control is { Kind: ControlKind.Tick, Value: not null })
        {
            json.WriteBooleanValue(control.Value == "true");
        }
        else
        {
            json.WriteStringValue(control.Value);
        }
    }

    private static void WriteTable(TerminalWriter writer, IReadOnlyList<FilledControl> controls)
    {
        string[] heading = ["Tag", "Title", "Answer"];
        string[][] rows = [.. controls.Select(Row)];
        var widths = heading.Select((title, column) => Math.Max(title.Length, rows.Max(row => row[column].Length))).ToArray();
        writer.Line();
        writer.Write(Line(heading, widths), Ink.Heading);
        writer.Line();
        foreach (var row in rows)
        {
            writer.Line(Line(row, widths));
        }
    }

    private static string[] Row(FilledControl control) => [OnOneLine(control.Tag), OnOneLine(control.Title ?? ""), control switch
    {
        { Value: null, GapPath: not null } => "(open gap)",
        { Value: null } => "(left empty)",
        { Kind: ControlKind.Tick } => control.Value == "true" ? "ticked" : "not ticked",
        _ => control.Value,
    }];

    // Further lines of an answer begin below its first, so that no answer can pass for another row.
    private static string Line(string[] cells, int[] widths)
    {
        var before = $"{cells[0].PadRight(widths[0])}{Gutter}{cells[1].PadRight(widths[1])}{Gutter}";
        return before + cells[2].ReplaceLineEndings("\n" + new string(' ', before.Length));
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ");
}
