using System.Buffers.Binary;

namespace Documents.Templating.Packages;

/// <summary>A JPEG without its notes (Exif, XMP, IPTC, comments) and without what lies behind its end.</summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>Copies the picture segment by segment.</summary>
    /// <returns>Whether it is a whole picture; otherwise what was written means nothing.</returns>
    public static bool Copy(ReadOnlySpan<byte> picture, Stream output)
    {
        output.Write(picture[..2]);
        var at = 2;
        while (Marker(picture, ref at) is var marker and not 0)
        {
            if (marker == EndOfImage)
            {
                output.Write([0xFF, EndOfImage]);
                return true;
            }

            if (HasNoLength(marker))
            {
                output.Write([0xFF, marker]);
                continue;
            }

            if (at + 2 > picture.Length || BinaryPrimitives.ReadUInt16BigEndian(picture[at..]) is var length && (length < 2 || at + length > picture.Length))
            {
                return false;
            }

            WriteSegment(marker, picture.Slice(at, length), output);
            at += length;
            if (marker == StartOfScan)
            {
                var scan = ScanLength(picture[at..]);
                output.Write(picture.Slice(at, scan));
                at += scan;
            }
        }

        return false;
    }

    /// <summary>The next marker, past any number of fill bytes; 0 when there is none.</summary>
    private static byte Marker(ReadOnlySpan<byte> picture, ref int at)
    {
        if (at >= picture.Length || picture[at] != 0xFF)
        {
            return 0;
        }

        while (at < picture.Length && picture[at] == 0xFF)
        {
            at++;
        }

        return at < picture.Length ? picture[at++] : (byte)0;
    }

    private static bool HasNoLength(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);

    /// <summary>A segment that is needed to show the picture, or of Exif the one line that says which side is up.</summary>
    private static void WriteSegment(byte marker, ReadOnlySpan<byte> segment, Stream output)
    {
        var content = segment[2..];
        var stays = marker switch
        {
            0xE0 => content.StartsWith("JFIF\0"u8) || content.StartsWith("AVI1"u8),
            0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
            // Adobe's note says how the colours are stored.
            0xEE => content.StartsWith("Adobe"u8),
            0xFE or (>= 0xE1 and <= 0xEF) => false,
            _ => true,
        };
        if (stays)
        {
            output.Write([0xFF, marker]);
            output.Write(marker == 0xE0 ? WithoutThumbnail(segment) : segment);
        }
        else if (marker == 0xE1 && content.StartsWith(ExifOrientation.Name) && ExifOrientation.Of(content[ExifOrientation.Name.Length..]) is var orientation and not ExifOrientation.Upright)
        {
            byte[] turned = [.. ExifOrientation.Name, .. ExifOrientation.Note(orientation)];
            output.Write([0xFF, marker, 0, (byte)(turned.Length + 2)]);
            output.Write(turned);
        }
    }

    /// <summary>The header may hold a small copy of the picture as it once was, behind its width and height.</summary>
    private static byte[] WithoutThumbnail(ReadOnlySpan<byte> header)
    {
        const int Whole = 16;
        if (header.Length < Whole || !header[2..].StartsWith("JFIF"u8))
        {
            return header.ToArray();
        }

        byte[] bare = [0, Whole, .. header[2..Whole]];
        bare[^1] = bare[^2] = 0;
        return bare;
    }

    /// <summary>How far the compressed pixels go: to the next marker that is not one of theirs.</summary>
    private static int ScanLength(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (rest[at..].IndexOf((byte)0xFF) is var next and >= 0)
        {
            at += next;
            if (at + 1 >= rest.Length)
            {
                return rest.Length;
            }

            if (rest[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }

        return rest.Length;
    }
}
