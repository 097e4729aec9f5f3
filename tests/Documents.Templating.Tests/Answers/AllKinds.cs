using System.Text;
using System.Text.Json;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Answers;

/// <summary>A worksheet with a bound control of every kind, in a line, a cell, a loop and a repeating section.</summary>
internal static class AllKinds
{
    public const string Schema = """
        {
          "type": "object",
          "properties": {
            "client": { "type": "object", "properties": { "name": { "type": "string", "title": "their name" }, "likes_tea": { "type": "boolean" } } },
            "minutes": { "type": "integer", "title": "how long" },
            "strength": { "type": "number" },
            "day": { "type": "string", "format": "date", "title": "the day" },
            "starts": { "type": "string", "format": "date-time" },
            "mood": { "type": "string", "title": "the mood" },
            "place": { "type": "string" },
            "why": { "type": "string", "title": "why" },
            "goals": {
              "type": "array",
              "items": { "type": "object", "properties": { "words": { "type": "string" }, "done": { "type": "boolean" }, "note": { "type": "string" } } }
            },
            "spaces": { "type": "array", "items": { "type": "object", "properties": { "felt": { "type": "string" } } } }
          }
        }
        """;

    public const string Model = """
        {
          "client": { "name": "Eden", "likes_tea": true },
          "minutes": 20, "strength": 3.5, "day": "2026-12-01", "starts": "2026-12-01T14:00:00Z", "mood": "low", "place": "the park",
          "goals": [{ "words": "Sleep", "done": true, "note": "slowly" }, { "words": "Work", "done": false, "note": "" }],
          "spaces": [{ "felt": "" }, { "felt": "calm" }]
        }
        """;

    private const string List = "<w:listItem w:value=\"Choose an item.\"/><w:listItem w:displayText=\"rather low\" w:value=\"low\"/><w:listItem w:displayText=\"good\" w:value=\"good\"/>";

    private const string Box = "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>";

    public static string Body { get; } = $"<w:p>{Asks("client.name", "<w:text/>")}{Tick("client.likes_tea")}{Asks("minutes", "<w:text/>")}{Asks("strength", "")}</w:p>"
        + $"<w:p>{Asks("day", "<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"en-GB\"/></w:date>")}{Asks("starts", "<w:date><w:dateFormat w:val=\"d MMMM yyyy HH:mm\"/><w:lid w:val=\"en-GB\"/></w:date>")}</w:p>"
        + WordFile.Table(1, $"<w:tr><w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr><w:p>{Asks("mood", $"<w:dropDownList>{List}</w:dropDownList>")}{Asks("place", $"<w:comboBox>{List}</w:comboBox>")}</w:p></w:tc></w:tr>")
        + $"<w:p>{Asks("why", "<w:text w:multiLine=\"1\"/>")}</w:p>"
        + Control.Around("<w:alias w:val=\"Goals\"/><w15:repeatingSection/>", Control.Around("<w15:repeatingSectionItem/>",
            WordFile.Paragraph("{{ for g in goals }}") + $"<w:p>{Control.Run("{{ g.words }} ")}{Tick("g.done")}{Asks("g.note", "<w:text/>")}</w:p>" + WordFile.Paragraph("{{ end }}")))
        + WordFile.Paragraph("{{ for s in spaces }}") + $"<w:p>{Asks("s.felt", "<w:text/>")}</w:p>" + WordFile.Paragraph("{{ end }}")
        + $"<w:p>{Control.Around(Control.Tag("found_out") + Control.Placeholder + "<w:text/>", Control.Run("Click here"))}</w:p>";

    public static DocumentTemplate Template { get; } = Compiled(Body);

    public static DocumentTemplate Compiled(string body, string schema = Schema, string? version = "1.0.0")
    {
        var parsed = ModelSchema.Parse(Encoding.UTF8.GetBytes(schema));
        var compiled = DocumentTemplate.Compile(
            WordFile.WithBody(body.Replace("<w14:checkbox>", $"<w14:checkbox {Control.Namespaces}>", StringComparison.Ordinal).Replace("<w15:repeatingSection", $"<w15:repeatingSection", StringComparison.Ordinal)
                .Replace("<w15:repeatingSection/>", $"<w15:repeatingSection {Control.Namespaces}/>", StringComparison.Ordinal).Replace("<w15:repeatingSectionItem/>", $"<w15:repeatingSectionItem {Control.Namespaces}/>", StringComparison.Ordinal)),
            new CompileOptions { Schema = parsed.Schema, TemplateId = "all-kinds", TemplateVersion = version });
        Assert.Empty(compiled.Diagnostics);
        return compiled.Template!;
    }

    /// <summary>The worksheet made for a model.</summary>
    public static byte[] Made(string model = Model, DocumentTemplate? template = null, RenderOptions? options = null)
    {
        using var output = new MemoryStream();
        var result = (template ?? Template).Render(Attempt.Model(model), output, options);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return output.ToArray();
    }

    /// <summary>What is read with the template, and with the model.</summary>
    public static FilledDocumentResult Read(byte[] document, string? model = Model, DocumentTemplate? template = null)
    {
        var read = FilledDocument.Read(document, new ReadOptions { Template = template ?? Template, Model = model is null ? null : Attempt.Model(model) });
        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));
        return read;
    }

    public static string Changes(FilledDocumentResult read) => string.Join(" | ", read.Changes.Select(change =>
        $"{change.Path}: {change.Was?.GetRawText() ?? "nothing"} -> {change.Now?.GetRawText() ?? "nothing"}"));

    public static string Mismatches(FilledDocumentResult read) => string.Join(" | ", read.Mismatches.Select(mismatch =>
        $"{mismatch.Kind} {mismatch.Path}{(mismatch.Value is null ? "" : $": {mismatch.Value}")}{(mismatch.Expected is null ? "" : $" ({mismatch.Expected})")}"));

    public static void HasValues(string expected, FilledDocumentResult read)
    {
        using var json = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(json.RootElement, read.Values), read.Values.GetRawText());
    }

    private static string Asks(string field, string kind) => Control.Around($"{Control.Title(field)}{Control.Tag($"{{{{ {field} }}}}")}{Control.Placeholder}{kind}", Control.Run("Click or tap here to enter text."));

    private static string Tick(string field) => Control.Around($"{Control.Title(field)}{Control.Tag($"{{{{ {field} }}}}")}{Box}", Control.Run("☐"));
}
