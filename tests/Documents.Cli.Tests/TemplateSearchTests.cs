using Documents.Cli.Templates;

namespace Documents.Cli.Tests;

public sealed class TemplateSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemplateSearchTests()
    {
        foreach (var name in new[] { "a.docx", "B.DOCX", "~$a.docx", "readme.md", "x/one.docx", "x/y/two.docx", "x/.hidden/three.docx", "t/template.docx", "t/samples/s.docx" })
        {
            _folder.Write(name, "");
        }

        _folder.Write("t/template.yaml", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "B.DOCX", "a.docx", "t", "x/one.docx", "x/y/two.docx")]
    [InlineData("*.docx", "B.DOCX", "a.docx")]
    [InlineData("?.*", "B.DOCX", "a.docx")]
    [InlineData("*", "B.DOCX", "a.docx", "t", "x/one.docx", "x/y/two.docx")]
    [InlineData("x/*.docx", "x/one.docx")]
    [InlineData("*/*.docx", "t/template.docx", "x/one.docx")]
    [InlineData("x/**/*.docx", "x/one.docx", "x/y/two.docx")]
    [InlineData("**/two.docx", "x/y/two.docx")]
    [InlineData("**/t*", "t", "x/y/two.docx")]
    [InlineData("x/../a*", "x/../a.docx")]
    [InlineData("t", "t")]
    [InlineData("t/template.docx", "t/template.docx")]
    [InlineData("readme.md", "readme.md")]
    public void Names_lead_to_templates(string name, params string[] found) =>
        Assert.Equal(found, Find(null, name));

    [Fact]
    public void Template_named_twice_is_found_once() =>
        Assert.Equal(["t", "x/one.docx", "x/y/two.docx"], Find(null, "t", "t/template.docx", "x/one.docx", "x", "x/../x"));

    [Fact]
    public void Folder_of_copies_is_left_out() =>
        Assert.Equal(["B.DOCX", "a.docx", "t", "x/one.docx"], Find("x/y", ""));

    [Theory]
    [InlineData("no*.docx")]
    [InlineData("*.md")]
    [InlineData("nowhere")]
    [InlineData("nowhere/*.docx")]
    [InlineData("a.docx/*")]
    public void Name_that_leads_nowhere_is_a_mistake(string name)
    {
        var search = TemplateSearch.In([_folder[name]], leftOut: null);

        Assert.Empty(search.Found);
        Assert.Contains(name, Assert.Single(search.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void Lock_files_are_passed_over()
    {
        Assert.Equal(["a.docx"], Find(null, "~$a.docx", "a.docx"));
        Assert.Single(TemplateSearch.In([_folder["~$a.docx"]], leftOut: null).Mistakes);
    }

    [Fact]
    public void Link_to_a_folder_above_ends_the_search()
    {
        Directory.CreateSymbolicLink(_folder["x/loop"], _folder.Path);

        Assert.Equal(["x/one.docx", "x/y/two.docx"], Find(null, "x"));
        Assert.Equal(["x/one.docx", "x/y/two.docx"], Find(null, "x/**/*.docx"));
    }

    private List<string> Find(string? leftOut, params string[] names)
    {
        var search = TemplateSearch.In(names.Select(name => name.Length == 0 ? _folder.Path : _folder[name]), leftOut is null ? null : _folder[leftOut]);
        Assert.Empty(search.Mistakes);
        return [.. search.Found.Select(source => source.Path[(_folder.Path.Length + 1)..].Replace('\\', '/'))];
    }
}
