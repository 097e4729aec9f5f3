using System.IO.Compression;
using System.Security;
using System.Text;

namespace Documents.Templating.Tests.Files;

/// <summary>Makes the smallest Word documents for tests that are not cases.</summary>
internal static class WordFile
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A document of plain paragraphs.</summary>
    public static byte[] Of(params string[] paragraphs) => WithBody(string.Concat(paragraphs.Select(Paragraph)));

    public static string Paragraph(string text) =>
        $"""<w:p><w:r><w:t xml:space="preserve">{SecurityElement.Escape(text)}</w:t></w:r></w:p>""";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell =>
        $"""<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>{Paragraph(cell)}</w:tc>"""))}</w:tr>";

    public static string Table(int columns, params string[] rows) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("""<w:gridCol w:w="1000"/>""", columns))}</w:tblGrid>{string.Concat(rows)}</w:tbl>""";

    /// <summary>A document with this markup as its body and two lists, of numbers (1) and of bullets (2).</summary>
    public static byte[] WithLists(string body) => WithBody(
        body,
        ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(Head + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>
            """)),
        ("word/numbering.xml", Encoding.UTF8.GetBytes($"""{Head}<w:numbering xmlns:w="{Word}">{Pattern(0, "decimal", "%1.")}{Pattern(1, "bullet", "•")}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>""")));

    private static string Pattern(int id, string format, string text) =>
        $"""<w:abstractNum w:abstractNumId="{id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>""";

    /// <summary>A document with this markup as its body, and further parts that nothing points at.</summary>
    public static byte[] WithBody(string body, params (string Name, byte[] Bytes)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(Head + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                """ + (more.Any(part => part.Name == "word/numbering.xml") ? """<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>""" : "") + "</Types>"));
            Write(zip, "_rels/.rels", Encoding.UTF8.GetBytes(Head + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """));
            Write(zip, "word/document.xml", Encoding.UTF8.GetBytes($"""{Head}<w:document xmlns:w="{Word}"><w:body>{body}</w:body></w:document>"""));
            foreach (var (name, bytes) in more)
            {
                Write(zip, name, bytes);
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
