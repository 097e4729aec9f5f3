using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using Documents.Templating.Tests.Text;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 15. What would put other words into a document than its own is not in one: other files pasted in as a whole and
/// subdocuments are refused, and mappings to data, which Word fills a control from, are taken out and told.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check15_ForeignContent
{
    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["altChunk"] = ("package.foreign-content", () => Word("<w:altChunk r:id=\"rId1\"/>").With("word/chunk.xml", "not <xml").WithRelationship("aFChunk", "chunk.xml").Zip()),
        ["altChunk by its relationship alone"] = ("package.foreign-content", () => Word().With("word/chunk.html", "<p>").WithRelationship("aFChunk", "chunk.html").Zip()),
        ["altChunk in a header"] = ("package.foreign-content", () => Word().With("word/header1.xml", Story("hdr", "<w:altChunk r:id=\"rId1\"/>")).Zip()),
        ["altChunk in Strict"] = ("package.foreign-content", () => Word("<s:altChunk xmlns:s=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>").Zip()),
        ["subdocument"] = ("package.foreign-content", () => Word("<w:subDoc r:id=\"rId1\"/>").WithRelationship("subDocument", "file:///C:\\a.docx", external: true).Zip()),
        ["subdocument inside"] = ("package.foreign-content", () => Word().With("word/sub.docx", "x").WithRelationship("subDocument", "sub.docx").Zip()),
    };

    private const string Absent = "{11111111-2222-3333-4444-555555555555}";
    private const string Present = "{A67AC88A-A164-4ADE-8889-8826CE44DE6E}";

    public static TheoryData<string> Names => [.. Packages.Keys];

    public static TheoryData<string, string> Mappings => new()
    {
        { "data that are not there", $"<w:dataBinding w:xpath=\"/x\" w:storeItemID=\"{Absent}\"/><w:text/>" },
        { "data that are nowhere", "<w:dataBinding w:xpath=\"/x\" w:storeItemID=\"\"/><w:text/>" },
        { "any data", "<w:dataBinding w:xpath=\"/x\"/><w:text/>" },
        { "data in the file", $"<w:dataBinding w:xpath=\"/x\" w:storeItemID=\"{Present}\"/><w:text/>" },
        { "rich text", $"<w15:dataBinding xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" w:xpath=\"/x\" w:storeItemID=\"{Absent}\"/>" },
        { "the company", "<w:dataBinding w:xpath=\"/ns0:Properties[1]/ns0:Company[1]\" w:storeItemID=\"{6668398D-A668-4E3E-A5EB-62B293D839F1}\"/><w:text/>" },
        { "the author", "<w:dataBinding w:xpath=\"/ns1:coreProperties[1]/ns0:creator[1]\" w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/><w:text/>" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_is_refused(string name) => GateRun.Refuses(Packages[name]);

    [Theory]
    [MemberData(nameof(Mappings))]
    public void Control_keeps_its_text_and_loses_the_mapping(string name, string settings)
    {
        Assert.NotEmpty(name);
        var attempt = Attempt.At(Mapped(settings), """{ "v": "Eden" }""");
        Assert.Equal(["template.mapped-control"], attempt.Ids);
        Assert.Equal("[C: Dear Eden]", attempt.Text);
        var package = new WordPackage(attempt.Document!);
        Assert.DoesNotContain(package.Xml(package.MainPart).Descendants(), element => element.Name.LocalName == "dataBinding");
        Assert.DoesNotContain(package.Parts.Keys, part => part.StartsWith("customXml/", StringComparison.Ordinal));
    }

    [Fact]
    public void Mapping_to_a_property_that_is_rendered_stays()
    {
        var attempt = Attempt.At(Mapped("<w:dataBinding w:xpath=\"/ns1:coreProperties[1]/ns0:title[1]\" w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/><w:text/>"), """{ "v": "Eden" }""");
        Assert.Empty(attempt.Ids);
        Assert.Equal("[C ⇄: Dear Eden]", attempt.Text);
    }

    private static byte[] Mapped(string settings) => Word($"""<w:p><w:sdt><w:sdtPr><w:alias w:val="C"/>{settings}</w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">{"Dear {{ v }}"}</w:t></w:r></w:sdtContent></w:sdt></w:p>""")
        .With("customXml/item1.xml", "<x>somebody else</x>")
        .With("customXml/itemProps1.xml", $"""<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{Present}"/>""")
        .WithRelationship("customXml", "../customXml/item1.xml")
        .WithRelationship("customXmlProps", "itemProps1.xml", source: "customXml/item1.xml")
        .Zip();
}
