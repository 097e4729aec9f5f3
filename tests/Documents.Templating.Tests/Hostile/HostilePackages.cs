using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Documents.Templating.Tests.Packages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>Puts together what no honest program writes.</summary>
internal static class HostilePackages
{
    public static TestPackage Word(string body = "<w:p/>", string type = TestPackage.MainType) => TestPackage.Word(body, type);

    public static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));

    public static byte[] Svg(string content) =>
        Word().With("word/media/image1.svg", $"""<svg xmlns="http://www.w3.org/2000/svg">{content}</svg>""").Zip();

    public static byte[] ManyParts(int count)
    {
        var package = Word();
        for (var part = 0; part < count; part++)
        {
            package.WithAlso($"word/media/{part}.bin", []);
        }

        return package.Zip(CompressionLevel.NoCompression);
    }

    public static byte[] ManyBombs()
    {
        var page = Page(20 << 20);
        var package = Word();
        for (var part = 0; part < 12; part++)
        {
            package.With($"word/media/{part}.bin", page);
        }

        return package.Zip(CompressionLevel.Fastest);
    }

    /// <summary>Not quite empty, so that it does not inflate to more than it may for its size.</summary>
    public static byte[] Page(int length)
    {
        var page = new byte[length];
        for (var index = 0; index < page.Length; index += 97)
        {
            page[index] = (byte)(index / 97 * 31);
        }

        return page;
    }

    public static byte[] EndlessRelationships()
    {
        var package = Word();
        for (var link = 0; link < 100_000; link++)
        {
            package.WithRelationship("hyperlink", $"https://example.org/{link * 7919}", external: true);
        }

        return package.Zip();
    }

    public static byte[] Png(int width, int height)
    {
        var bytes = new byte[100];
        bytes[0] = 0x89;
        "PNG\r\n\u001A\n"u8.CopyTo(bytes.AsSpan(1));
        "IHDR"u8.CopyTo(bytes.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    public static byte[] Gif(ushort width, ushort height)
    {
        var bytes = new byte[100];
        "GIF89a"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(6), width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), height);
        return bytes;
    }

    /// <summary>A JPEG whose size stands behind 100 KB of other segments, as after a camera's own notes.</summary>
    public static byte[] Jpeg(ushort width, ushort height)
    {
        var notes = new byte[50_000];
        notes[0] = 0xFF;
        notes[1] = 0xE1;
        BinaryPrimitives.WriteUInt16BigEndian(notes.AsSpan(2), (ushort)(notes.Length - 2));
        byte[] frame = [0xFF, 0xC2, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 0, 0, 0];
        return [0xFF, 0xD8, .. notes, 0xFF, .. notes, .. frame];
    }

    public static byte[] CompoundFile(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes("Root Entry"), .. new byte[100], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

    public static byte[] WithFlag(byte[] zip, byte flag)
    {
        foreach (var entry in ZipBytes.CentralEntries(zip))
        {
            zip[entry + 8] |= flag;
        }

        return zip;
    }

    public static byte[] WithDeclaredLength(byte[] zip, string name, int length)
    {
        foreach (var entry in ZipBytes.CentralEntries(zip).Where(entry => ZipBytes.NameAt(zip, entry) == name))
        {
            BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(entry + 24), length);
        }

        return zip;
    }

    public static string Story(string root, string content) => TestPackage.Story(root, content);
}
