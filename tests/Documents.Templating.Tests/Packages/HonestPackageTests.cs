using System.IO.Compression;
using System.Text;
using Documents.Templating.Packages;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Packages;

/// <summary>What ordinary programs write, and people put in, gets through, with the facts that later stages rely on.</summary>
[Collection(AloneCollection.Name)]
public sealed class HonestPackageTests
{
    private static readonly Dictionary<string, Func<byte[]>> Packages = new()
    {
        ["plain"] = () => TestPackage.Word().Zip(),
        ["sizes behind the data"] = () => TestPackage.Word().Zip(seekable: false),
        ["stored"] = () => TestPackage.Word().Zip(CompressionLevel.NoCompression),
        ["bytes before the zip"] = () => [.. new byte[1000], .. TestPackage.Word().Zip()],
        ["bytes after the zip"] = () => [.. TestPackage.Word().Zip(), .. new byte[1000]],
        ["comment that is shorter than told"] = OddComment,
        ["folders and what macOS adds"] = () => TestPackage.Word().With("word/", []).With("word/media/", []).With("__MACOSX/word/._document.xml", [0, 5, 22, 7]).With("word/.DS_Store", [0]).Zip(),
        ["template type"] = () => TestPackage.Word(type: TestPackage.TemplateType).Zip(),
        ["Strict"] = Strict,
        ["type by its extension"] = () => TestPackage.Word().WithoutType("word/document.xml").WithDefaultType("xml", TestPackage.MainType).Zip(),
        ["type with a parameter, in capitals"] = () => TestPackage.Word(type: TestPackage.MainType.ToUpperInvariant() + "; charset=utf-8").Zip(),
        ["absolute relationship targets"] = () => TestPackage.Word().WithoutRelationships().WithRelationship("officeDocument", "/word/document.xml", source: "").Zip(),
        ["relationship to a part that is not there"] = () => TestPackage.Word().WithRelationship("image", "media/gone.png").WithRelationship("image", "NULL").Zip(),
        ["template on the author's own disk"] = () => LocalTemplate("file:///C:\\Users\\Ann\\AppData\\Roaming\\Microsoft\\Templates\\Letter.dotx"),
        ["template on the author's own disk, encoded"] = () => LocalTemplate("file:///C:/My%20Templates/Letter.dotx"),
        ["template on the author's own Macintosh"] = () => LocalTemplate("Macintosh%20HD:Users:ann:Templates:Letter.dotx"),
        ["template by its name"] = () => LocalTemplate("Normal.dotm"),
        ["links a person may click"] = () => TestPackage.Word()
            .WithRelationship("hyperlink", "https://example.org/?a=1&amp;b=2#c", external: true)
            .WithRelationship("hyperlink", "HTTP://example.org", external: true)
            .WithRelationship("hyperlink", "mailto:team@example.org?subject=Hello", external: true)
            .WithRelationship("hyperlink", "tel:+441234567890", external: true)
            .WithRelationship("hyperlink", "#part2", external: true)
            .WithRelationship("hyperlink", "", external: true).Zip(),
        ["links that a tag makes"] = () => TestPackage.Word()
            .WithRelationship("hyperlink", "{{ link }}", external: true)
            .WithRelationship("hyperlink", "%7b%7b%20link%20%7d%7d", external: true)
            .WithRelationship("hyperlink", "file:///C:\\Users\\Ann\\%7B%7B%20link%20%7D%7D", external: true)
            .WithRelationship("hyperlink", "https://example.org/%7B%7B%20id%20%7D%7D", external: true).Zip(),
        ["chart with its workbook"] = () => ChartPackages.Word(),
        ["pictures"] = () => TestPackage.Word().With("word/media/a.png", [0x89, 0x50]).With("word/media/b.jpeg", [0xFF, 0xD8, 0xFF]).With("word/media/c.emf", new byte[50]).Zip(),
        ["drawing"] = () => TestPackage.Word().With("word/media/a.svg", """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><style>rect { fill: url(#a) }</style><use xlink:href="#a"/><image href="data:image/png;base64,AAAA"/><rect fill="url('#a')" style="opacity:1"/></svg>""").Zip(),
        ["byte order mark"] = () => TestPackage.Word().With("word/styles.xml", "\uFEFF<x/>").Zip(),
        ["UTF-16"] = () => TestPackage.Word().With("customXml/item1.xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><!--><!--><x a='>'>丼</x>")).ToArray()).Zip(),
        ["comments and sections that look like markup"] = () => TestPackage.Word().With("customXml/item1.xml", "<?x <!DOCTYPE x> ?><!-- <!DOCTYPE x> --><!--->\"--><x a=\"<!DOCTYPE\"><![CDATA[<!DOCTYPE x>]]></x>".Replace("a=\"<", "a=\"&lt;", StringComparison.Ordinal)).Zip(),
        ["250 elements in one another"] = () => TestPackage.Word(string.Concat(Enumerable.Repeat("<w:p>", 250)) + string.Concat(Enumerable.Repeat("</w:p>", 250))).Zip(),
        ["empty parts that are not XML"] = () => TestPackage.Word().With("word/media/a.bin", []).Zip(),
        ["other letters in names"] = () => TestPackage.Word().Without("word/document.xml").With("Word/Document.xml", TestPackage.Story("document", "<w:body/>")).Zip(),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Honest_package_is_admitted(string name)
    {
        var run = GateRun.Of(Packages[name]());
        Assert.Empty(run.Found);
        Assert.NotNull(run.Package!.Find(run.Contents!.MainPart));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_admitted_part_inflates_as_DotNet_inflates_it(string name)
    {
        var bytes = Packages[name]();
        var package = GateRun.Of(bytes).Package!;
        using var zip = new ZipArchive(new MemoryStream(WithoutJunk(bytes)));
        foreach (var entry in package.Entries)
        {
            using var inflated = new MemoryStream();
            using (var expected = zip.GetEntry(entry.Name)!.Open())
            {
                expected.CopyTo(inflated);
            }

            Assert.Equal(inflated.ToArray(), package.Inflate(entry));
        }
    }

    [Fact]
    public void Main_part_and_kind_are_told()
    {
        var plain = GateRun.Of(TestPackage.Word().Zip()).Contents!;
        Assert.Equal("word/document.xml", plain.MainPart);
        Assert.False(plain.IsTemplate);
        Assert.False(plain.IsStrict);
        Assert.True(GateRun.Of(TestPackage.Word(type: TestPackage.TemplateType).Zip()).Contents!.IsTemplate);
        Assert.True(GateRun.Of(Strict()).Contents!.IsStrict);
    }

    [Fact]
    public void Content_types_are_told()
    {
        var contents = GateRun.Of(TestPackage.Word().WithType("word/header1.xml", "a/b").Zip()).Contents!;
        Assert.Equal("a/b", contents.ContentTypeOf("word/header1.xml"));
        Assert.Equal("a/b", contents.ContentTypeOf("/Word/Header1.xml"));
        Assert.Equal("application/xml", contents.ContentTypeOf("word/other.xml"));
        Assert.Equal("image/png", contents.ContentTypeOf("word/media/x.PNG"));
        Assert.Null(contents.ContentTypeOf("word/media/x.unknown"));
        Assert.Null(contents.ContentTypeOf("word.png/x"));
    }

    [Fact]
    public void Relationships_are_told()
    {
        var contents = GateRun.Of(TestPackage.Word()
            .WithRelationship("header", "header1.xml")
            .WithRelationship("hyperlink", "https://example.org/", external: true)
            .WithRelationship("customXml", "../customXml/item%201.xml").Zip()).Contents!;
        Assert.Equal(
            [
                new Relationship("word/document.xml", "rId1", TestPackage.OfficeRelationships + "header", "header1.xml", false),
                new Relationship("word/document.xml", "rId2", TestPackage.OfficeRelationships + "hyperlink", "https://example.org/", true),
                new Relationship("word/document.xml", "rId3", TestPackage.OfficeRelationships + "customXml", "../customXml/item%201.xml", false),
            ],
            contents.RelationshipsOf("word/document.xml"));
        Assert.Equal(["word/header1.xml", null, "customXml/item 1.xml"], contents.RelationshipsOf("/word/document.xml").Select(relationship => relationship.TargetPart));
        Assert.Equal(["header", "hyperlink", "customXml"], contents.RelationshipsOf("word/document.xml").Select(relationship => relationship.Kind));
        Assert.Equal("word/document.xml", Assert.Single(contents.RelationshipsOf("")).TargetPart);
        Assert.Empty(contents.RelationshipsOf("word/header1.xml"));
    }

    private static byte[] LocalTemplate(string target) =>
        TestPackage.Word().With("word/settings.xml", TestPackage.Story("settings", "")).WithRelationship("attachedTemplate", target, external: true, source: "word/settings.xml").Zip();

    private static byte[] Strict() => TestPackage.Word()
        .With("word/document.xml", TestPackage.Story("document", "<w:body/>").Replace(TestPackage.WordNamespace, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal))
        .WithoutRelationships()
        .WithRelationship(TestPackage.StrictRelationships + "officeDocument", "word/document.xml", source: "")
        .WithRelationship(TestPackage.StrictRelationships + "hyperlink", "https://example.org/", external: true)
        .Zip();

    private static byte[] OddComment()
    {
        var zip = TestPackage.Word().Zip();
        zip[ZipBytes.End(zip) + 20] = 77;
        return zip;
    }

    /// <summary>.NET's own reader is stricter than Word about what stands around a zip.</summary>
    private static byte[] WithoutJunk(byte[] zip)
    {
        var start = zip.AsSpan().IndexOf("PK\u0003\u0004"u8);
        var end = ZipBytes.End(zip);
        zip = zip[start..(end + 22)];
        zip[^2] = zip[^1] = 0;
        return zip;
    }
}
