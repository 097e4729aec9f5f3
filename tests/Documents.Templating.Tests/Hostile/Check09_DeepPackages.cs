using System.Text;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 9. Elements that stand in one another more than 256 deep are refused before anything reads them as a tree, in
/// every part, and ten thousand of such packages in a row do no harm.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check09_DeepPackages
{
    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["24,000 content controls in one another"] = ("package.too-deep", () => Word(Nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 24_000)).Zip()),
        ["300 tables in one another"] = ("package.too-deep", () => Word(Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 300)).Zip()),
        ["fields in one another without end"] = ("package.too-deep", () => Word(Nested("<w:fldChar w:fldCharType=\"begin\"/>", "", 10_000)).Zip()),
        ["257 elements in one another"] = ("package.too-deep", () => Word(Nested("<w:p>", "</w:p>", 255)).Zip()),
        ["deep header"] = ("package.too-deep", () => Word().With("word/header1.xml", Story("hdr", Nested("<w:sdt>", "</w:sdt>", 20_000))).Zip()),
        ["deep properties"] = ("package.too-deep", () => Word().With("docProps/core.xml", Nested("<a>", "</a>", 20_000)).Zip()),
        ["deep data"] = ("package.too-deep", () => Word().With("customXml/item1.xml", Nested("<a>", "</a>", 20_000)).Zip()),
        ["deep relationships"] = ("package.too-deep", () => Word().With("word/_rels/document.xml.rels", Nested("<a>", "</a>", 20_000)).Zip()),
        ["deep content types"] = ("package.too-deep", () => Word().With("[Content_Types].xml", Nested("<a>", "</a>", 20_000)).Zip()),
        ["deep drawing"] = ("package.too-deep", () => Word().With("word/media/image1.svg", Nested("<g>", "</g>", 20_000)).Zip()),
        ["deep without an end"] = ("package.too-deep", () => Word().With("word/styles.xml", string.Concat(Enumerable.Repeat("<a>", 20_000))).Zip()),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_is_refused(string name) => GateRun.Refuses(Packages[name]);

    [Fact]
    public void Ten_thousand_of_them_do_no_harm()
    {
        var deep = Word(Nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 24_000)).Zip();
        for (var round = 0; round < 10_000; round++)
        {
            Assert.Null(DocumentTemplate.Compile(deep).Template);
        }
    }

    [Fact]
    public void Deep_document_that_somebody_returns_is_not_read()
    {
        var deep = Word(Nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 24_000)).Zip();
        Assert.Equal("package.too-deep", Assert.Single(FilledDocument.Read(deep).Diagnostics).Id);
        Assert.False(AnnotatedCopy.Write(deep, [], Stream.Null));
    }

    /// <summary>Data are nested, too, and so is their schema.</summary>
    [Fact]
    public void Deep_data_are_refused()
    {
        var deep = Encoding.UTF8.GetBytes("{\"a\":" + Nested("[", "]", 100_000) + "}");
        Assert.Equal("model.too-deep", Assert.Single(DocumentModel.Parse(deep).Diagnostics).Id);
        Assert.Null(ModelSchema.Parse(Encoding.UTF8.GetBytes(Nested("{\"items\":", "}", 100_000))).Schema);
    }
}
