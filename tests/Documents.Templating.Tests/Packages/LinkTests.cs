using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Packages;

/// <summary>A link in a document may open the web, an e-mail or a telephone call; a person has to click it.</summary>
[Collection(AloneCollection.Name)]
public sealed class LinkTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("&#9;javascript:alert(1)")]
    [InlineData("file:///c:/windows/system32/calc.exe")]
    [InlineData("file://server/share")]
    [InlineData("\\\\server\\share\\a.docx")]
    [InlineData("//server/share")]
    [InlineData("data:text/html,x")]
    [InlineData("ms-word:ofe|u|https://evil.example/a.docm")]
    [InlineData("vbscript:x")]
    [InlineData("ftp://example.org/")]
    [InlineData("c:\\a.exe")]
    [InlineData("other.docx")]
    public void Link_elsewhere_is_refused(string target)
    {
        var run = GateRun.Of(TestPackage.Word().WithRelationship("hyperlink", target, external: true).Zip());
        Assert.Equal(["package.external-target"], run.Ids);
    }

    [Theory]
    [InlineData("https://evil.example/a.dotm")]
    [InlineData("file://server/share/a.dotm")]
    [InlineData("file:////server/share/a.dotm")]
    [InlineData("file:///%5C%5Cserver%5Cshare%5Ca.dotm")]
    [InlineData("\\\\server\\share\\a.dotm")]
    [InlineData("//server/share/a.dotm")]
    [InlineData("ftp://server/a.dotm")]
    public void Template_elsewhere_is_refused(string target)
    {
        var run = GateRun.Of(TestPackage.Word().WithRelationship("attachedTemplate", target, external: true, source: "word/settings.xml").Zip());
        Assert.Equal(["package.external-target"], run.Ids);
    }

    [Fact]
    public void Place_of_a_link_is_told_by_its_words()
    {
        var run = GateRun.Of(TestPackage.Word("<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>our </w:t></w:r><w:r><w:t>forms</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>")
            .WithRelationship("hyperlink", "file:///S:/forms", external: true).Zip());
        var link = Assert.Single(run.Found);
        Assert.Equal(new DiagnosticLocation("word/document.xml", "the text of the document", "our forms"), link.Location);
        Assert.Contains("“file:///S:/forms”", link.Message, StringComparison.Ordinal);
    }
}
