using System.Text;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Packages;

/// <summary>The kinds of file that Word saves: templates and Strict documents become documents, macros are refused with the reason.</summary>
public sealed class WordKindTests
{
    public const string MacroDocument = "application/vnd.ms-word.document.macroEnabled.main+xml";
    public const string MacroTemplate = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml";

    private const string Model = """{ "client": { "name": "Eden" } }""";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Template_gives_a_document(bool isFlat)
    {
        var zip = TestPackage.Word(type: TestPackage.TemplateType).Zip();
        var attempt = Attempt.At(isFlat ? FlatFile.Of(zip) : zip, Model);
        Assert.Empty(attempt.Diagnostics);
        Assert.Equal("Dear Eden", attempt.Text);
        var types = Encoding.UTF8.GetString(new WordPackage(attempt.Document!).Parts["[Content_Types].xml"]);
        Assert.Contains(TestPackage.MainType, types, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPackage.TemplateType, types, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_whose_kind_is_that_of_its_extension_gives_a_document()
    {
        const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="{0}"/></Types>""";
        var attempt = Attempt.At(TestPackage.Word().With("[Content_Types].xml", Types.Replace("{0}", TestPackage.TemplateType, StringComparison.Ordinal)).Zip(), Model);
        Assert.Empty(attempt.Diagnostics);
        var types = Encoding.UTF8.GetString(new WordPackage(attempt.Document!).Parts["[Content_Types].xml"]);
        Assert.Contains($"""<Override PartName="/word/document.xml" ContentType="{TestPackage.MainType}"/>""", types, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Strict_document_is_filled_and_stays_Strict(bool isFlat)
    {
        var zip = Strict(
            """<w:p><w:r><w:t xml:space="preserve">Dear {{ client.name }}{{ if client.gone }}!{{ end }} </w:t></w:r><w:r><w:t>{{ client.town }}</w:t></w:r></w:p>"""
            + WordFile.Table(1, WordFile.Row("{{ for n in [1, 2] }}{{ n }}{{ end }}")));
        var attempt = Attempt.At(isFlat ? FlatFile.Of(zip) : zip, Model);
        Assert.StartsWith("Dear Eden [", attempt.Text, StringComparison.Ordinal);
        Assert.Contains("town", attempt.Text, StringComparison.Ordinal);
        Assert.Contains("12", attempt.Text, StringComparison.Ordinal);
        var main = new WordPackage(attempt.Document!).Xml("word/document.xml");
        Assert.Equal(StrictWord, main.Root!.Name.NamespaceName);
        // What the engine adds, such as the control of a gap, is Strict as well.
        Assert.DoesNotContain(main.Descendants(), element => element.Name.NamespaceName == TestPackage.WordNamespace);
    }

    [Theory]
    [InlineData(MacroDocument, ".docm", false)]
    [InlineData(MacroDocument, ".docm", true)]
    [InlineData(MacroTemplate, ".dotm", false)]
    [InlineData(MacroTemplate, ".dotm", true)]
    public void File_with_macros_is_refused_with_the_reason(string type, string extension, bool isFlat)
    {
        var zip = TestPackage.Word(type: type).Zip();
        var attempt = Attempt.At(isFlat ? FlatFile.Of(zip) : zip, Model);
        Assert.Null(attempt.Document);
        var found = Assert.Single(attempt.Diagnostics);
        Assert.Equal("package.macros", found.Id);
        Assert.Contains(extension, found.Message, StringComparison.Ordinal);
        Assert.Contains("Save As", found.Suggestion!, StringComparison.Ordinal);
    }

    private static byte[] Strict(string body) => TestPackage.Word()
        .With("word/document.xml", TestPackage.Story("document", $"<w:body>{body}</w:body>")
            .Replace(TestPackage.WordNamespace, StrictWord, StringComparison.Ordinal)
            .Replace("<w:document ", "<w:document w:conformance=\"strict\" ", StringComparison.Ordinal))
        .WithoutRelationships()
        .WithRelationship(TestPackage.StrictRelationships + "officeDocument", "word/document.xml", source: "")
        .Zip();
}
