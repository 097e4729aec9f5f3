using System.Buffers.Binary;

namespace Documents.Templating.Packages;

/// <summary>
/// Which side of a picture is up, as a camera notes it. Programs turn a picture by it, so it is the one thing of Exif that
/// has to stay.
/// </summary>
internal static class ExifOrientation
{
    /// <summary>As it was taken: a program does nothing.</summary>
    public const ushort Upright = 1;

    private const ushort Tag = 0x0112;
    private const ushort Short = 3;

    /// <summary>What Exif in a JPEG begins with.</summary>
    public static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    /// <summary>The orientation, 1 to 8; <see cref="Upright"/> where none is noted.</summary>
    /// <param name="exif">Exif from its byte order on.</param>
    public static ushort Of(ReadOnlySpan<byte> exif)
    {
        var isLittle = exif.StartsWith("II"u8);
        if (exif.Length < 8 || !(isLittle || exif.StartsWith("MM"u8)))
        {
            return Upright;
        }

        const int EntryLength = 12;
        var entries = Number(exif[4..], isLittle);
        if (entries > exif.Length - 2)
        {
            return Upright;
        }

        var rest = exif[(int)entries..];
        var count = Word(rest, isLittle);
        for (rest = rest[2..]; count > 0 && rest.Length >= EntryLength; count--, rest = rest[EntryLength..])
        {
            if (Word(rest, isLittle) == Tag && Word(rest[2..], isLittle) == Short)
            {
                return Word(rest[8..], isLittle) is var found and >= 1 and <= 8 ? found : Upright;
            }
        }

        return Upright;
    }

    /// <summary>Exif that notes an orientation and nothing else.</summary>
    public static byte[] Note(ushort orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1,
        Tag >> 8, Tag & 0xFF, 0, (byte)Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static ushort Word(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
