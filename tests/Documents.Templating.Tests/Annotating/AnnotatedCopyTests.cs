using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Annotating;

/// <summary>The author gets the own document back, with the findings as Word comments at their places.</summary>
public sealed class AnnotatedCopyTests
{
    public static TheoryData<string> WrongTemplates => [.. CaseFolder.Names()
        .Where(name => name.StartsWith("errors/", StringComparison.Ordinal) || name.StartsWith("diagnostics/template.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(WrongTemplates))]
    public void Every_finding_is_a_comment(string name)
    {
        var folder = CaseFolder.Open(name);
        var found = DocumentTemplate.Compile(folder.Template, folder.Options.ForCompiling(null)).Diagnostics;
        var copy = Write(folder.Template, found);
        Assert.NotNull(copy);

        var text = DocumentText.Of(copy);
        var comments = text.Split("--- comments\n").ElementAtOrDefault(1)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        Assert.Equal(found.Count, comments.Length);
        Assert.All(found, finding => Assert.Contains(finding.Message, string.Join('\n', comments), StringComparison.Ordinal));
        Assert.Empty(SchemaErrors.Added(folder.Template, copy));
        Assert.Empty(WordRules.Broken(folder.Template, copy));
    }

    [Fact]
    public void Comment_stands_at_its_place()
    {
        var package = WordFile.Of("fine {{ name }}", "wrong {{ }} here");
        var text = DocumentText.Of(Write(package, DocumentTemplate.Compile(package).Diagnostics)!);
        Assert.DoesNotContain("[comment", text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("[comment", text.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_template_stay()
    {
        var package = WordFile.Of("wrong {{ }} here", "{{ if a }}", "more");
        var text = DocumentText.Of(Write(package, DocumentTemplate.Compile(package).Diagnostics)!);
        Assert.Contains("{{ if a }}", text, StringComparison.Ordinal);
        Assert.Contains("more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_package_is_not_opened()
    {
        var package = "no document at all"u8.ToArray();
        Assert.Null(Write(package, DocumentTemplate.Compile(package).Diagnostics));
    }

    private static byte[]? Write(byte[] package, IReadOnlyList<Diagnostic> found)
    {
        using var output = new MemoryStream();
        var written = AnnotatedCopy.Write(package, found, output);
        Assert.Equal(written, output.Length > 0);
        return written ? output.ToArray() : null;
    }
}
