using System.Text.Json;
using Documents.Templating;

namespace Documents.Cli.Reports;

/// <summary>The fields of a template, as a table or as JSON.</summary>
internal static class FieldReport
{
    private const string Gutter = "  ";

    public static void WriteTable(TerminalWriter writer, IReadOnlyList<TemplateField> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        string[] heading = ["Field", "Type", "Required", "Used in"];
        string[][] rows = [.. fields.Select(Row)];
        var widths = heading.Select((title, column) => Math.Max(title.Length, rows.Max(row => row[column].Length))).ToArray();
        writer.Write(Line(heading, widths), Ink.Heading);
        writer.Line();
        foreach (var row in rows)
        {
            writer.Line(Line(row, widths));
        }
    }

    public static void Members(Utf8JsonWriter json, TemplateField field)
    {
        json.WriteString("path", field.Path);
        json.WriteString("type", NameOf(field.Type));
        json.WriteString("schemaType", field.SchemaType);
        json.WriteBoolean("required", field.Required);
        json.WriteString("title", field.Title);
        JsonReport.List(json, "places", field.Places, JsonReport.Location);
    }

    private static string[] Row(TemplateField field) =>
    [
        field.Path,
        field.SchemaType ?? NameOf(field.Type),
        field.Required ? "yes" : "no",
        string.Join("; ", field.Places.Select(place => place.Place).Distinct()),
    ];

    // The last column is not padded: it may be longer than the screen, and then it simply goes on.
    private static string Line(string[] cells, int[] widths) =>
        string.Join(Gutter, cells.Select((cell, column) => column == cells.Length - 1 ? cell : cell.PadRight(widths[column])));

    private static string NameOf(TemplateFieldType type) => type switch
    {
        TemplateFieldType.Value => "value",
        TemplateFieldType.Condition => "condition",
        TemplateFieldType.List => "list",
        _ => "group",
    };
}
