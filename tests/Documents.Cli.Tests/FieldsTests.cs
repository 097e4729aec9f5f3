namespace Documents.Cli.Tests;

public sealed class FieldsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _template;

    public FieldsTests() => _template = _folder.Write(
        "letter.docx",
        WordDocument.Of("Dear {{ client.name }}", "{{ for goal in goals }}", "{{ goal.words }}", "{{ end }}", "{{ if urgent }}now{{ end }}"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Table_has_a_row_for_each_field()
    {
        var run = await CommandRun.Of("fields", _template);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(["Field", "Type", "Required", "Used in"], Cells(lines[0]));
        Assert.Contains(lines, line => Cells(line) is ["client.name", "value", "yes", _]);
        Assert.Contains(lines, line => Cells(line) is ["goals", "list", _, _]);
        Assert.Contains(lines, line => Cells(line) is ["goals[].words", "value", _, _]);
        Assert.Contains(lines, line => Cells(line) is ["urgent", "condition", "no", _]);
    }

    [Fact]
    public async Task Json_says_the_same()
    {
        var run = await CommandRun.Of("fields", _template, "--format", "json");

        var field = run.Json.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("path").GetString() == "client.name");
        Assert.Equal(["path", "type", "schemaType", "required", "title", "places"], field.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("value", true), (field.GetProperty("type").GetString(), field.GetProperty("required").GetBoolean()));
        Assert.Equal("word/document.xml", field.GetProperty("places")[0].GetProperty("part").GetString());
    }

    [Fact]
    public async Task Our_own_templates_have_fields()
    {
        foreach (var template in Directory.EnumerateFiles(Repository.File("templates"), "template.yaml", SearchOption.AllDirectories))
        {
            var run = await CommandRun.Of("fields", Path.GetDirectoryName(template)!);
            Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
            Assert.True(run.Output.Split('\n').Length > 3);
        }
    }

    [Fact]
    public async Task Wrong_template_has_findings_instead()
    {
        _folder.Write("letter.docx", WordDocument.Of("{{ x"));
        var run = await CommandRun.Of("fields", _template);

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
        Assert.Contains("template.unclosed-tag", run.Error, StringComparison.Ordinal);
    }

    private static string[] Cells(string line) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
