using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Documents.Templating.Packages;

/// <summary>A PNG without its notes (texts, time, Exif, and whatever a program put in for itself) and without what lies behind its end.</summary>
internal static class PngMetadata
{
    private const int Around = 12;

    // What is needed to show the picture, moving ones included, in its colours and at its size.
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs", "sPLT", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT",
    };

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsPng(ReadOnlySpan<byte> picture) => picture.StartsWith(Signature);

    /// <summary>Copies the picture chunk by chunk.</summary>
    /// <returns>Whether it is a whole picture; otherwise what was written means nothing.</returns>
    public static bool Copy(ReadOnlySpan<byte> picture, Stream output)
    {
        output.Write(Signature);
        var rest = picture[Signature.Length..];
        while (rest.Length >= Around)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Around)
            {
                return false;
            }

            var chunk = rest[..((int)length + Around)];
            var name = Encoding.Latin1.GetString(chunk.Slice(4, 4));
            if (Shown.Contains(name))
            {
                output.Write(chunk);
            }
            else if (name == "eXIf" && ExifOrientation.Of(chunk[8..^4]) is var orientation and not ExifOrientation.Upright)
            {
                WriteChunk("eXIf"u8, ExifOrientation.Note(orientation), output);
            }

            if (name == "IEND")
            {
                return true;
            }

            rest = rest[chunk.Length..];
        }

        return false;
    }

    private static void WriteChunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content, Stream output)
    {
        byte[] named = [.. name, .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        output.Write(number);
        output.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(named));
        output.Write(number);
    }
}
