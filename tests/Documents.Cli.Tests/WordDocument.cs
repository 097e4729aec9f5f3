using System.IO.Compression;
using System.Security;
using System.Xml.Linq;

namespace Documents.Cli.Tests;

/// <summary>The smallest Word document that holds some paragraphs.</summary>
internal static class WordDocument
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(params string[] paragraphs) => Package(string.Concat(paragraphs.Select(Paragraph)), comment: null);

    /// <summary>The same, with a comment of the author's after the last paragraph.</summary>
    public static byte[] WithComment(string comment, params string[] paragraphs) => Package(
        $"""{string.Concat(paragraphs.Select(Paragraph))}<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>""",
        $"""<w:comments xmlns:w="{Word}"><w:comment w:id="0" w:author="A">{Paragraph(comment)}</w:comment></w:comments>""");

    /// <summary>All words of the body.</summary>
    public static string TextOf(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return string.Concat(XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));
    }

    private static string Paragraph(string text) => $"""<w:p><w:r><w:t xml:space="preserve">{SecurityElement.Escape(text)}</w:t></w:r></w:p>""";

    private static byte[] Package(string body, string? comment)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                  {(comment is null ? "" : """<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>""")}
                </Types>
                """);
            Add(zip, "_rels/.rels", Relationship("officeDocument", "word/document.xml"));
            Add(zip, "word/document.xml", $"""<w:document xmlns:w="{Word}"><w:body>{body}<w:sectPr/></w:body></w:document>""");
            if (comment is not null)
            {
                Add(zip, "word/_rels/document.xml.rels", Relationship("comments", "comments.xml"));
                Add(zip, "word/comments.xml", comment);
            }
        }

        return stream.ToArray();
    }

    private static string Relationship(string type, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OfficeDocument}/{type}" Target="{target}"/></Relationships>""";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml.Trim()}""");
    }
}
