using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Packages;

/// <summary>A document saved as one XML file is the same template as the .docx, and makes the same .docx.</summary>
[Collection(AloneCollection.Name)]
public sealed class FlatPackageTests
{
    private const string Model = """{ "name": "Eden", "rows": [1, 2] }""";

    private static readonly byte[] Letter = WordFile.WithBody(
        WordFile.Paragraph("Dear {{ name }}, 1 < 2 & 𝒙")
        + WordFile.Table(2, WordFile.Row("{{ for r in rows }}{{ r }}", "row{{ end }}"))
        + WordFile.Paragraph(" kind regards "));

    private static readonly Dictionary<string, Func<string, byte[]>> Beginnings = new()
    {
        ["as Word writes it"] = Encoding.UTF8.GetBytes,
        ["byte order mark"] = text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        ["no declaration"] = text => Encoding.UTF8.GetBytes(text.Replace(FlatFile.Head, "", StringComparison.Ordinal)),
        ["white space and a comment"] = text => Encoding.UTF8.GetBytes(text.Replace(FlatFile.Head, " \r\n\t<!-- <x> -->\n", StringComparison.Ordinal)),
        ["byte order mark and white space"] = text => Encoding.UTF8.GetBytes(text.Replace(FlatFile.Head, "\uFEFF\n", StringComparison.Ordinal)),
        ["UTF-16"] = text => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))],
        ["UTF-16, big end first"] = text => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))],
        ["other prefix"] = text => Encoding.UTF8.GetBytes(text.Replace("pkg:", "p:", StringComparison.Ordinal).Replace("xmlns:pkg", "xmlns:p", StringComparison.Ordinal)),
        ["envelope in the default namespace"] = text => Encoding.UTF8.GetBytes(text
            .Replace("<pkg:", "<", StringComparison.Ordinal).Replace("</pkg:", "</", StringComparison.Ordinal)
            .Replace("<package ", $"<package xmlns=\"{FlatFile.Namespace}\" ", StringComparison.Ordinal)),
        ["indented"] = text => Encoding.UTF8.GetBytes(text.Replace("<pkg:", "\n  <pkg:", StringComparison.Ordinal).Replace("</pkg:", "\n  </pkg:", StringComparison.Ordinal)),
    };

    public static TheoryData<string> BeginningNames => [.. Beginnings.Keys];

    public static TheoryData<string> Cases => [.. CaseFolder.Names()];

    [Theory]
    [MemberData(nameof(BeginningNames))]
    public void Document_is_the_one_its_zip_twin_gives(string beginning)
    {
        var flat = Attempt.At(Beginnings[beginning](FlatFile.TextOf(Letter)), Model);
        Assert.Empty(flat.Diagnostics);
        Assert.Equal(Attempt.At(Letter, Model).Text, flat.Text);
        Assert.Contains("Dear Eden, 1 < 2 & 𝒙", flat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_is_the_same_as_its_zip_twin(string name)
    {
        var folder = CaseFolder.Open(name);
        Assert.Equal(Outcome(folder, folder.Template), Outcome(folder, FlatFile.Of(folder.Template)));
    }

    [Fact]
    public void Document_is_an_ordinary_docx()
    {
        var document = Attempt.At(FlatFile.Of(Letter), Model).Document!;
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        Assert.Contains("Eden", opened.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Equal(new WordPackage(Attempt.At(Letter, Model).Document!).Parts.Keys, new WordPackage(document).Parts.Keys);
        Assert.Equal(document, Attempt.At(FlatFile.Of(Letter), Model).Document);
    }

    [Fact]
    public void Picture_comes_out_byte_for_byte()
    {
        // Longer than a piece of base64, and of a length that needs padding.
        var picture = Enumerable.Range(0, 100_001).Select(index => (byte)(index * index >> 3)).ToArray();
        "\u0089PNG"u8.CopyTo(picture);
        var zip = TestPackage.Word("<w:p><w:r><w:t>{{ name }}</w:t></w:r></w:p>").With("word/media/image1.png", picture).WithRelationship("image", "media/image1.png").Zip();
        var attempt = Attempt.At(FlatFile.Of(zip), Model);
        Assert.Empty(attempt.Diagnostics);
        Assert.Equal("Eden", attempt.Text);
        Assert.Equal(picture, new WordPackage(attempt.Document!).Parts["word/media/image1.png"]);
    }

    [Fact]
    public void Namespaces_of_the_envelope_are_kept()
    {
        // Used by names, by a value that names a prefix, and as the default.
        var text = $"""
            {FlatFile.Head}<pkg:package xmlns:pkg="{FlatFile.Namespace}" xmlns:w="{TestPackage.WordNamespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="urn:outer">
            {FlatFile.Root()}
            <pkg:part pkg:name="/word/document.xml" pkg:contentType="{TestPackage.MainType}"><pkg:xmlData xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">
            <w:document mc:Ignorable="w14"><w:body><w:p w14:paraId="00000001"><w:r><w:t>{"{{ name }}"}</w:t></w:r></w:p></w:body></w:document>
            </pkg:xmlData></pkg:part>
            <pkg:part pkg:name="/word/unheard-of.xml" pkg:contentType="application/xml"><pkg:xmlData xmlns="urn:inner"><data kind="w14:x"><a xmlns="" b="&#10;&#9;&#13;'&quot;"/>&#13;]]&gt;<![CDATA[<&]]></data></pkg:xmlData></pkg:part>
            </pkg:package>
            """;
        var attempt = Attempt.At(Encoding.UTF8.GetBytes(text), Model);
        Assert.Equal("Eden", attempt.Text);
        var package = new WordPackage(attempt.Document!);
        var root = package.Xml("word/document.xml").Root!;
        Assert.Equal("http://schemas.microsoft.com/office/word/2010/wordml", root.GetNamespaceOfPrefix("w14")?.NamespaceName);
        Assert.Equal("w14", (string?)root.Attribute(root.GetNamespaceOfPrefix("mc")! + "Ignorable"));
        Assert.Null(root.GetPrefixOfNamespace(FlatFile.Namespace));
        var data = package.Xml("word/unheard-of.xml").Root!;
        Assert.Equal(XName.Get("data", "urn:inner"), data.Name);
        Assert.Equal("urn:outer", data.GetNamespaceOfPrefix("w14")?.NamespaceName);
        Assert.Equal("\r]]><&", data.Value);
        Assert.Equal("\n\t\r'\"", (string?)data.Element("a")!.Attribute("b"));
    }

    [Fact]
    public void Characters_that_are_two_are_not_torn_apart()
    {
        for (var before = 4090; before < 4100; before++)
        {
            var text = new string('x', before) + string.Concat(Enumerable.Repeat("𝒙", 5_000));
            Assert.Equal(text, Attempt.At(FlatFile.Of(WordFile.Of(text))).Text);
        }
    }

    [Fact]
    public void Content_types_are_those_of_the_parts()
    {
        var run = GateRun.Of(FlatFile.Of(ChartPackages.Word()));
        Assert.Empty(run.Found);
        Assert.Equal("[Content_Types].xml", run.Package!.Entries[0].Name);
        Assert.Equal(TestPackage.MainType, run.Contents!.ContentTypeOf("word/document.xml"));
        Assert.Equal(FlatFile.RelationshipsType, run.Contents.ContentTypeOf("word/_rels/document.xml.rels"));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", run.Contents.ContentTypeOf("word/embeddings/Microsoft_Excel_Worksheet.xlsx"));
    }

    [Fact]
    public void Annotated_copy_is_a_docx()
    {
        var template = FlatFile.Of(WordFile.Of("{{ oops("));
        var found = Attempt.At(template).Diagnostics;
        Assert.NotEmpty(found);
        using var copy = new MemoryStream();
        Assert.True(AnnotatedCopy.Write(template, found, copy));
        using var opened = WordprocessingDocument.Open(new MemoryStream(copy.ToArray()), isEditable: false);
        Assert.NotNull(opened.MainDocumentPart!.WordprocessingCommentsPart);
    }

    /// <summary>The document's text, or why there is none.</summary>
    private static string Outcome(CaseFolder folder, byte[] template)
    {
        var schema = folder.Schema is null ? null : ModelSchema.Parse(folder.Schema).Schema;
        var compiled = DocumentTemplate.Compile(template, folder.Options.ForCompiling(schema));
        if (compiled.Template is null || DocumentModel.Parse(folder.Model).Model is not { } model)
        {
            return string.Join('\n', compiled.Diagnostics);
        }

        using var output = new MemoryStream();
        var result = compiled.Template.Render(model, output, folder.Options.ForRendering());
        return result.Succeeded ? DocumentText.Of(output.ToArray(), folder.Options.Dump) : string.Join('\n', result.Diagnostics);
    }
}
