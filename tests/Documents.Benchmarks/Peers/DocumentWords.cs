using System.IO.Compression;
using System.Xml.Linq;

namespace Documents.Benchmarks.Peers;

/// <summary>The words of a document, a line for each paragraph that has any; some engines leave empty ones behind.</summary>
internal static class DocumentWords
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string Of(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        var paragraphs = XDocument.Load(part).Descendants(Word + "p").Select(paragraph => string.Concat(paragraph.Descendants(Word + "t").Select(text => text.Value)).Trim());
        return string.Join('\n', paragraphs.Where(text => text.Length > 0));
    }
}
