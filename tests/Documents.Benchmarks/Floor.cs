using System.IO.Compression;

namespace Documents.Benchmarks;

/// <summary>What no engine can do without: inflate the template's parts, deflate the finished text, copy the rest.</summary>
internal sealed class Floor(byte[] template, byte[] document)
{
    private readonly byte[] _text = TextOf(document);

    public void Run()
    {
        using (var zip = new ZipArchive(new MemoryStream(template)))
        {
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                part.CopyTo(Stream.Null);
            }
        }

        using var output = new MemoryStream();
        using (var deflate = new DeflateStream(output, new ZLibCompressionOptions { CompressionLevel = 6 }, leaveOpen: true))
        {
            deflate.Write(_text);
        }

        output.Write(template);
    }

    private static byte[] TextOf(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        var text = new MemoryStream();
        part.CopyTo(text);
        return text.ToArray();
    }
}
