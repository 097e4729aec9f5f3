namespace Documents.Cli.Tests;

/// <summary>A template's folder: manifest, document and schema work together, and all their mistakes are told together.</summary>
public sealed class TemplateFolderTests : IDisposable
{
    private const string Manifest = """
        id: letter
        title: A letter
        kind: letter
        audience: client
        version: 2.1
        owner: Team lead
        review: 2027-01-31
        copyright: own
        model: model.schema.json
        description: A short letter.
        """;

    private const string Schema = """
        {"type":"object","properties":{"name":{"type":"string","title":"what they like to be called"}},"required":["name"],"additionalProperties":false}
        """;

    private readonly TemporaryFolder _folder = new();

    public TemplateFolderTests()
    {
        _folder.Write("letter/template.yaml", Manifest);
        _folder.Write("letter/template.docx", WordDocument.Of("Dear {{ name }}"));
        _folder.Write("letter/model.schema.json", Schema);
        _folder.Write("letter/samples/old.docx", WordDocument.Of("{{ not a template"));
        _folder.Write("model.json", "{}");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("letter")]
    [InlineData("letter/")]
    [InlineData("letter/template.docx")]
    public async Task Gap_has_the_title_of_the_schema(string template)
    {
        var run = await Render(template);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("what they like to be called", run.Json.GetProperty("gaps")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Id_version_and_title_reach_the_document()
    {
        await Render("letter");
        using var zip = System.IO.Compression.ZipFile.OpenRead(_folder["out.docx"]);
        var properties = string.Concat(zip.Entries.Where(entry => entry.FullName.StartsWith("docProps/", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));

        Assert.Contains(">letter<", properties, StringComparison.Ordinal);
        Assert.Contains(">2.1<", properties, StringComparison.Ordinal);
        Assert.Contains(">A letter<", properties, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_of_all_three_are_told()
    {
        _folder.Write("letter/template.yaml", Manifest.Replace("owner", "onwer", StringComparison.Ordinal));
        _folder.Write("letter/template.docx", WordDocument.Of("Dear {{ nam }}", "{{ name"));
        var run = await Render("letter");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        var ids = run.Json.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("id").GetString()).ToList();
        Assert.Contains("manifest.unknown-key", ids);
        Assert.Contains("manifest.missing-key", ids);
        Assert.Contains("template.unclosed-tag", ids);
        Assert.False(File.Exists(_folder["out.docx"]));
    }

    [Fact]
    public async Task Broken_manifest_does_not_hide_wrong_fields()
    {
        _folder.Write("letter/template.yaml", "id: letter");
        _folder.Write("letter/template.docx", WordDocument.Of("Dear {{ nam }}"));

        Assert.Contains("template.unknown-field", (await Render("letter")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template.docx")]
    [InlineData("model.schema.json")]
    public async Task Missing_file_is_named(string name)
    {
        File.Delete(_folder[$"letter/{name}"]);
        var diagnostic = (await Render("letter")).Json.GetProperty("diagnostics")[0];

        Assert.Equal("file.missing", diagnostic.GetProperty("id").GetString());
        Assert.Contains(name, diagnostic.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_schema_is_told()
    {
        _folder.Write("letter/model.schema.json", "{");

        Assert.Contains("schema.not-json", (await Render("letter")).Output, StringComparison.Ordinal);
    }

    private Task<CommandRun> Render(string template) =>
        CommandRun.Of("render", _folder[template], "--model", _folder["model.json"], "--output", _folder["out.docx"], "--json");
}
