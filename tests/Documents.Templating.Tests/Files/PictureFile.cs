using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Documents.Templating.Tests.Files;

/// <summary>Small real pictures, as they are and with everything that cameras and programs note in them.</summary>
internal static class PictureFile
{
    private const int JfifEnd = 20;
    private const int HeaderEnd = 33;

    /// <summary>What every note in a picture holds, so that one can look whether any is left.</summary>
    public const string Trace = "TRACE-picture";

    public static byte[] Plain(string name) => File.ReadAllBytes(ProjectFolder.File("Files", "Pictures", name));

    /// <summary>A JPEG with Exif (place, artist, orientation), XMP, IPTC, a comment, a preview, a colour profile, and more behind its end.</summary>
    /// <param name="name">The plain picture.</param>
    /// <param name="orientation">Which side is up, 1 to 8.</param>
    /// <param name="isLittle">The byte order that the camera wrote.</param>
    public static byte[] Jpeg(string name = "baseline.jpeg", ushort orientation = 1, bool isLittle = false)
    {
        var plain = Plain(name);
        return
        [
            .. plain[..JfifEnd],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, isLittle)]),
            .. Segment(0xE1, Note("http://ns.adobe.com/xap/1.0/\0")),
            .. Segment(0xED, Note("Photoshop 3.0\0")),
            .. Segment(0xFE, Note("")),
            .. Segment(0xE2, Note("MPF\0")),
            .. Segment(0xE2, Encoding.Latin1.GetBytes("ICC_PROFILE\0\u0001\u0001colours")),
            .. plain[JfifEnd..],
            .. Note(""),
        ];
    }

    /// <summary>A PNG with texts of every kind, Exif, a time, a program's own chunk, and more behind its end.</summary>
    public static byte[] Png(ushort orientation = 1)
    {
        var plain = Plain("plain.png");
        return
        [
            .. plain[..HeaderEnd],
            .. Chunk("tEXt", Note("Author\0")),
            .. Chunk("iTXt", Note("XML:com.adobe.xmp\0\0\0\0\0")),
            .. Chunk("zTXt", Note("Comment\0\0")),
            .. Chunk("eXIf", Exif(orientation, isLittle: true)),
            .. Chunk("tIME", [7, 0xEA, 12, 1, 12, 0, 0]),
            .. Chunk("prVW", Note("")),
            .. plain[HeaderEnd..],
            .. Note(""),
        ];
    }

    /// <summary>Which side is up, where a picture notes nothing but that; 1 where it does not.</summary>
    public static ushort OrientationOf(byte[] picture)
    {
        byte[] entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0];
        return picture.AsSpan().IndexOf(entry) is var at and >= 0 ? picture[at + entry.Length] : (ushort)1;
    }

    private static byte[] Note(string start) => Encoding.Latin1.GetBytes(start + Trace);

    private static byte[] Exif(ushort orientation, bool isLittle)
    {
        const int Artist = 38;
        var bytes = new byte[Artist + Trace.Length + 1];
        (isLittle ? "II"u8 : "MM"u8).CopyTo(bytes);
        Word(2, 42);
        Number(4, 8);
        Word(8, 2);
        Entry(10, 0x0112, 3, 1);
        Word(18, orientation);
        Entry(22, 0x013B, 2, (uint)Trace.Length + 1);
        Number(30, Artist);
        Encoding.Latin1.GetBytes(Trace).CopyTo(bytes, Artist);
        return bytes;

        void Entry(int at, ushort tag, ushort type, uint count)
        {
            Word(at, tag);
            Word(at + 2, type);
            Number(at + 4, count);
        }

        void Word(int at, ushort value)
        {
            if (isLittle)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), value);
            }
        }

        void Number(int at, uint value)
        {
            if (isLittle)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);
            }
        }
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content)
    {
        var number = new byte[8];
        byte[] named = [.. Encoding.Latin1.GetBytes(name), .. content];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(number.AsSpan(4), Crc32.HashToUInt32(named));
        return [.. number[..4], .. named, .. number[4..]];
    }
}
