using System.Text;
using Documents.Templating.Packages;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using Documents.Templating.Tests.Text;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 29. A document tells of the client, and not of who made its template, with what, where and when. Every trace that
/// a template can hold is in this table; none is in a document, in any part of it.
/// </summary>
public sealed class Check29_Traces
{
    private const string Trace = "TRACE";
    private const string Body = "<w:p><w:r><w:t>Dear {{ v }}</w:t></w:r></w:p>";
    private const string Word2012 = "http://schemas.microsoft.com/office/2011/relationships/";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Sdt = "<w:p><w:sdt><w:sdtPr><w:dataBinding w:prefixMappings=\"xmlns:n='TRACE'\" w:xpath=\"/TRACE\" w:storeItemID=\"{TRACE}\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>";

    private static readonly Dictionary<string, Func<TestPackage>> Packages = new()
    {
        ["author, last editor and dates"] = () => Core("<dc:creator>TRACE</dc:creator><cp:lastModifiedBy>TRACE</cp:lastModifiedBy><cp:revision>TRACE</cp:revision><cp:version>TRACE</cp:version><dcterms:created xmlns:dcterms=\"http://purl.org/dc/terms/\">TRACE</dcterms:created><dcterms:modified xmlns:dcterms=\"http://purl.org/dc/terms/\">TRACE</dcterms:modified><cp:lastPrinted>TRACE</cp:lastPrinted><dc:identifier>TRACE</dc:identifier>"),
        ["company, manager, template and counts"] = () => Word(Body).With("docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Microsoft Office Word</Application><Company>TRACE</Company><Manager>TRACE</Manager><Template>TRACE.dotx</Template><HyperlinkBase>TRACE</HyperlinkBase><TotalTime>TRACE</TotalTime><DigSig>TRACE</DigSig></Properties>")
            .WithType("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml").WithRelationship("extended-properties", "docProps/app.xml", source: ""),
        ["properties of SharePoint and Outlook"] = () => Custom(("ContentTypeId", Trace), ("_AuthorEmail", Trace), ("_dlc_DocId", Trace), ("MSIP_Label_1_Owner", Trace), ("TRACE", "x")),
        ["path of the attached template"] = () => Word(Body).With("word/settings.xml", TestPackage.Story("settings", "<w:attachedTemplate r:id=\"rId1\"/>")).WithType("word/settings.xml", Type + "settings+xml")
            .WithRelationship("settings", "settings.xml").WithRelationship("attachedTemplate", "file:///C:\\Users\\TRACE\\Letter.dotx", external: true, source: "word/settings.xml"),
        ["revision ids"] = () => Settings("<w:rsids><w:rsidRoot w:val=\"TRACE\"/><w:rsid w:val=\"TRACE\"/></w:rsids>", "<w:p w:rsidR=\"TRACE\" w:rsidRDefault=\"TRACE\" w:rsidP=\"TRACE\"><w:pPr><w:sectPr w:rsidSect=\"TRACE\"/></w:pPr><w:r w:rsidRPr=\"TRACE\"><w:t>x</w:t></w:r></w:p>"),
        ["revision ids of styles"] = () => Part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"a\"/><w:rsid w:val=\"TRACE\"/></w:style>"),
        ["revision ids of numbering"] = () => Part("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:pPr w:rsidR=\"TRACE\"/></w:lvl></w:abstractNum>"),
        ["revision ids of building blocks"] = () => Word(Body).With("word/glossary/document.xml", TestPackage.Story("glossaryDocument", Block("placeholder", "<w:p w:rsidR=\"TRACE\"/>"))).WithType("word/glossary/document.xml", Type + "document.glossary+xml").WithRelationship("glossaryDocument", "glossary/document.xml"),
        ["building blocks nobody sees"] = () => Word(Body).With("word/glossary/document.xml", TestPackage.Story("glossaryDocument", Block("autoTxt", "<w:p><w:r><w:t>TRACE</w:t></w:r></w:p>"))).WithType("word/glossary/document.xml", Type + "document.glossary+xml").WithRelationship("glossaryDocument", "glossary/document.xml"),
        ["comments"] = () => Word("<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>x</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
            .With("word/comments.xml", TestPackage.Story("comments", "<w:comment w:id=\"1\" w:author=\"TRACE\" w:initials=\"T\"><w:p><w:r><w:t>TRACE</w:t></w:r></w:p></w:comment>")).WithType("word/comments.xml", Type + "comments+xml").WithRelationship("comments", "comments.xml")
            .With("word/commentsExtended.xml", "<x>TRACE</x>").WithRelationship(Word2012 + "commentsExtended", "commentsExtended.xml"),
        ["people"] = () => Word(Body).With("word/people.xml", "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:person w15:author=\"TRACE\"/></w15:people>").WithType("word/people.xml", Type + "people+xml").WithRelationship(Word2012 + "people", "people.xml"),
        ["people that nothing leads to"] = () => Word(Body).With("word/people.xml", "<x>TRACE</x>").WithType("word/people.xml", Type + "people+xml"),
        ["tasks"] = () => Word(Body).With("word/documenttasks/documenttasks1.xml", "<x>TRACE</x>").WithRelationship("http://schemas.microsoft.com/office/2019/05/relationships/documenttasks", "documenttasks/documenttasks1.xml"),
        ["what a checker noted"] = () => Word(Body).With("word/intelligence2.xml", "<x>TRACE</x>").WithRelationship("http://schemas.microsoft.com/office/2020/10/relationships/intelligence", "intelligence2.xml"),
        ["who may edit"] = () => Word("<w:p><w:permStart w:id=\"1\" w:ed=\"TRACE\"/><w:r><w:t>x</w:t></w:r><w:permEnd w:id=\"1\"/></w:p>"),
        ["hidden text"] = () => Word("<w:p><w:r><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>TRACE</w:t></w:r></w:p>"),
        ["hidden text by its style"] = () => Part("styles", "<w:style w:type=\"character\" w:styleId=\"h\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style>", "<w:p><w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>TRACE</w:t></w:r></w:p>"),
        ["variables"] = () => Settings("<w:docVars><w:docVar w:name=\"TRACE\" w:val=\"TRACE\"/></w:docVars>"),
        ["mail merge"] = () => Settings("<w:mailMerge><w:mainDocumentType w:val=\"formLetters\"/><w:query w:val=\"SELECT * FROM TRACE\"/></w:mailMerge>"),
        ["data stored in the file"] = () => Word(Sdt).With("customXml/item1.xml", "<x>TRACE</x>").With("customXml/itemProps1.xml", "<x>TRACE</x>").WithRelationship("customXml", "../customXml/item1.xml").WithRelationship("customXmlProps", "itemProps1.xml", source: "customXml/item1.xml"),
        ["data stored elsewhere in the file"] = () => Word(Body).With("word/data/x.xml", "<x>TRACE</x>").WithRelationship("customXml", "data/x.xml"),
        ["data that nothing leads to"] = () => Word(Body).With("customXml/item9.xml", "<x>TRACE</x>"),
        ["thumbnail"] = () => Word(Body).With("docProps/thumbnail.jpeg", Encoding.ASCII.GetBytes(Trace)).WithDefaultType("jpeg", "image/jpeg").WithRelationship("http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg", source: ""),
        ["printer"] = () => Word(Body + "<w:sectPr><w:printerSettings r:id=\"rId1\"/></w:sectPr>").With("word/printerSettings1.bin", Encoding.Unicode.GetBytes(Trace)).WithRelationship("printerSettings", "printerSettings1.bin"),
        ["signature"] = () => Word(Body).With("_xmlsignatures/sig1.xml", "<x>TRACE</x>").WithType("_xmlsignatures/sig1.xml", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"),
        ["camera's notes in a JPEG"] = () => Picture("image1.jpeg", PictureFile.Jpeg()),
        ["camera's notes in a JPEG that is turned"] = () => Picture("image1.jpeg", PictureFile.Jpeg(orientation: 6, isLittle: true)),
        ["camera's notes in a progressive JPEG"] = () => Picture("image1.jpeg", PictureFile.Jpeg("progressive.jpeg")),
        ["a program's notes in a PNG"] = () => Picture("image1.png", PictureFile.Png()),
        ["a program's notes in a PNG that is turned"] = () => Picture("image1.png", PictureFile.Png(orientation: 3)),
        ["a program's notes in a drawing"] = () => Picture("image1.svg", Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:d="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" inkscape:export-filename="TRACE" d:docname="TRACE"><!-- TRACE --><metadata>TRACE</metadata><d:namedview id="TRACE"/><rect inkscape:label="TRACE" width="1" height="1"/></svg>""")),
        ["workbook of a chart"] = () => Chart(),
        ["paths in alternative texts"] = () => Word("<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:docPr id=\"1\" name=\"a\" descr=\"C:\\Users\\TRACE\\a.jpg\" title=\"\\\\server\\TRACE\"/></wp:inline></w:drawing></w:r><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" alt=\"D:/TRACE.png\" o:href=\"file:///C:/TRACE\"><v:imagedata o:title=\"Macintosh HD:Users:TRACE:a.png\"/></v:shape></w:pict></w:r></w:p>"),
        ["paths in hints of links"] = () => Word("<w:p><w:hyperlink w:anchor=\"a\" w:tooltip=\"file:///C:\\TRACE\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>"),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_the_template_s_making_is_left(string name)
    {
        var template = Packages[name]().Zip();
        Assert.True(Everything(template).Any(IsTrace), "The template has no trace to begin with.");
        var attempt = Attempt.At(template, """{ "v": "Eden" }""");
        Assert.NotNull(attempt.Document);
        Assert.DoesNotContain(Everything(attempt.Document), IsTrace);
        // Nothing leads to what is not there any more.
        var package = new WordPackage(attempt.Document);
        var targets = package.Parts.Keys.Prepend("").SelectMany(part => package.Relationships(part).Where(link => !link.External).Select(link => package.Part(part, link.Id)));
        Assert.All(targets, target => Assert.Contains(target, package.Parts.Keys));
    }

    [Fact]
    public void Address_on_the_author_s_disk_is_refused() => Assert.Equal(
        ["package.external-target"], GateRun.Of(Word(Body).WithRelationship("hyperlink", "file:///C:\\Users\\TRACE\\a.docx", external: true).Zip()).Ids);

    /// <summary>What is needed to show a picture stays as it is: every segment but the notes, the colours, which side is up.</summary>
    [Theory]
    [InlineData("baseline.jpeg", 1)]
    [InlineData("baseline.jpeg", 6)]
    [InlineData("progressive.jpeg", 3)]
    [InlineData("plain.png", 1)]
    [InlineData("plain.png", 8)]
    public void Picture_itself_stays(string name, ushort orientation)
    {
        var isPng = name.EndsWith(".png", StringComparison.Ordinal);
        var plain = PictureFile.Plain(name);
        var clean = PictureMetadata.Remove(isPng ? PictureFile.Png(orientation) : PictureFile.Jpeg(name, orientation))!;
        Assert.Equal(orientation, PictureFile.OrientationOf(clean));
        Assert.Equal(!isPng, Encoding.Latin1.GetString(clean).Contains("ICC_PROFILE\0\u0001\u0001colours", StringComparison.Ordinal));
        // Behind the notes that stay come the plain picture's own bytes, to its end.
        var start = isPng ? 33 : 20;
        Assert.Equal(plain[..start], clean[..start]);
        Assert.Equal(plain[start..], clean[^(plain.Length - start)..]);
        Assert.Null(PictureMetadata.Remove(clean));
    }

    [Theory]
    [InlineData("baseline.jpeg")]
    [InlineData("progressive.jpeg")]
    [InlineData("plain.png")]
    public void Picture_without_notes_is_not_touched(string name) => Assert.Null(PictureMetadata.Remove(PictureFile.Plain(name)));

    private static bool IsTrace(string text) => text.Contains(Trace, StringComparison.OrdinalIgnoreCase);

    /// <summary>All parts, inflated, read in both ways in which letters are stored; a workbook's parts, too.</summary>
    private static IEnumerable<string> Everything(byte[] document)
    {
        foreach (var (name, bytes) in new WordPackage(document).Parts)
        {
            yield return name;
            yield return Encoding.Latin1.GetString(bytes);
            yield return Encoding.Unicode.GetString(bytes);
            if (name.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                foreach (var inner in Everything(bytes))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string Block(string gallery, string content) =>
        $"<w:docParts><w:docPart><w:docPartPr><w:name w:val=\"a\"/><w:category><w:name w:val=\"General\"/><w:gallery w:val=\"{gallery}\"/></w:category></w:docPartPr><w:docPartBody>{content}</w:docPartBody></w:docPart></w:docParts>";

    private static TestPackage Core(string properties) => Word(Body)
        .With("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{properties}</cp:coreProperties>")
        .WithType("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        .WithRelationship("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", source: "");

    private static TestPackage Custom(params (string Name, string Value)[] properties) => Word(Body)
        .With("docProps/custom.xml", $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">{string.Concat(properties.Select((property, index) => $"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{index + 2}\" name=\"{property.Name}\"><vt:lpwstr>{property.Value}</vt:lpwstr></property>"))}</Properties>")
        .WithType("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
        .WithRelationship("custom-properties", "docProps/custom.xml", source: "");

    private static TestPackage Settings(string settings, string body = Body) => Part("settings", settings, body);

    private static TestPackage Part(string kind, string content, string body = Body) => Word(body)
        .With($"word/{kind}.xml", TestPackage.Story(kind, content)).WithType($"word/{kind}.xml", $"{Type}{kind}+xml").WithRelationship(kind, $"{kind}.xml");

    private static TestPackage Picture(string name, byte[] bytes) => Word(Body).With($"word/media/{name}", bytes)
        .WithDefaultType("jpeg", "image/jpeg").WithDefaultType("svg", "image/svg+xml").WithRelationship("image", $"media/{name}");

    private static TestPackage Chart()
    {
        var workbook = new TestPackage()
            .With("docProps/core.xml", "<x>TRACE</x>").With("docProps/app.xml", "<x>TRACE</x>").With("docProps/custom.xml", "<x>TRACE</x>")
            .With("xl/workbook.xml", "<workbook xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\"><x15ac:absPath url=\"C:\\Users\\TRACE\\\"/><sheets/></workbook>").Zip();
        return ChartPackages.Of(workbook).With("word/document.xml", TestPackage.Story("document", $"<w:body>{Body}</w:body>"));
    }
}
