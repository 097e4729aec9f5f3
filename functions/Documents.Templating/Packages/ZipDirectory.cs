using System.Buffers.Binary;
using System.Text;

namespace Documents.Templating.Packages;

/// <summary>One line of a zip file's table of contents.</summary>
internal readonly record struct ZipRecord(
    string Name, bool Encrypted, ushort Method, uint Crc32, long CompressedLength, long Length, long HeaderOffset);

/// <summary>
/// Reads the table of contents of a zip file, and nothing else. Lenient where programs differ (bytes before the zip or after
/// its end, odd comment lengths, sizes after the data, zip64) and exact where a slip would show another file than Word does.
/// </summary>
internal sealed class ZipDirectory
{
    private const uint LocalSignature = 0x0403_4B50;
    private const uint EntrySignature = 0x0201_4B50;
    private const uint End64Signature = 0x0606_4B50;
    private const uint Locator64Signature = 0x0706_4B50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;

    // The longest comment a zip file can have, and as much again for what a mail gateway may have added behind it.
    private const int EndWindow = 2 * ushort.MaxValue;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly long _start;
    private readonly long _end;
    private readonly long _shift;

    private ZipDirectory(ReadOnlyMemory<byte> file, long start, long end, long offset)
    {
        _file = file;
        _start = start;
        _end = end;
        // Offsets count from the first byte of the zip, which need not be the first byte of the file.
        _shift = start - offset;
    }

    /// <summary>Finds the table of contents; <see langword="null"/> if the file has none.</summary>
    public static ZipDirectory? Find(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var floor = Math.Max(0, bytes.Length - EndWindow);
        var ceiling = bytes.Length;
        while (ceiling - floor >= 4)
        {
            var at = bytes[floor..ceiling].LastIndexOf("PK\x5\x6"u8);
            if (at < 0)
            {
                return null;
            }

            at += floor;
            if (bytes.Length - at >= EndLength && At(file, at) is { } directory)
            {
                return directory;
            }

            ceiling = at + 3;
        }

        return null;
    }

    /// <summary>The lines of the table, in its order.</summary>
    /// <exception cref="InvalidDataException">The table is cut off or contradicts itself.</exception>
    public IEnumerable<ZipRecord> Records()
    {
        var position = _start;
        while (position < _end)
        {
            yield return Read(ref position);
        }
    }

    /// <summary>The compressed bytes of an entry.</summary>
    /// <exception cref="InvalidDataException">They are not in the file.</exception>
    public ReadOnlyMemory<byte> DataOf(in ZipRecord record)
    {
        var header = record.HeaderOffset + _shift;
        if (!Holds(header, LocalLength) || UInt32(header) != LocalSignature)
        {
            throw new InvalidDataException();
        }

        // Only the lengths of the two variable fields are taken from here: the table of contents is what Word reads.
        var data = header + LocalLength + UInt16(header + 26) + UInt16(header + 28);
        return Holds(data, record.CompressedLength)
            ? _file.Slice((int)data, (int)record.CompressedLength)
            : throw new InvalidDataException();
    }

    private static ZipDirectory? At(ReadOnlyMemory<byte> file, int end)
    {
        var bytes = file.Span[end..];
        long entries = BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]);
        long close = end;
        if ((entries == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue) && Find64(file.Span, end) is { } large)
        {
            (close, size, offset) = large;
        }

        // Straight before its end, or, when something stands between, where the offset says.
        foreach (var start in (ReadOnlySpan<long>)[close - size, offset])
        {
            if (size >= EntryLength && start >= 0 && start + size <= close
                && BinaryPrimitives.ReadUInt32LittleEndian(file.Span[(int)start..]) == EntrySignature)
            {
                return new ZipDirectory(file, start, start + size, offset);
            }
        }

        return size == 0 && entries == 0 ? new ZipDirectory(file, end, end, end) : null;
    }

    private static (long End, long Size, long Offset)? Find64(ReadOnlySpan<byte> bytes, int end)
    {
        var locator = end - 20;
        if (locator < 56 || BinaryPrimitives.ReadUInt32LittleEndian(bytes[locator..]) != Locator64Signature)
        {
            return null;
        }

        // Where the locator points to, or straight before the locator when bytes stand before the zip.
        var told = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(locator + 8)..]);
        foreach (var at in (ReadOnlySpan<ulong>)[told, (ulong)(locator - 56)])
        {
            if (at <= (ulong)(locator - 56) && BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]) == End64Signature)
            {
                var size = BinaryPrimitives.ReadUInt64LittleEndian(bytes[((int)at + 40)..]);
                var offset = BinaryPrimitives.ReadUInt64LittleEndian(bytes[((int)at + 48)..]);
                return size <= int.MaxValue && offset <= int.MaxValue ? ((long)at, (long)size, (long)offset) : null;
            }
        }

        return null;
    }

    private ZipRecord Read(ref long position)
    {
        if (_end - position < EntryLength || UInt32(position) != EntrySignature)
        {
            throw new InvalidDataException();
        }

        var flags = UInt16(position + 8);
        var nameLength = UInt16(position + 28);
        var extraLength = UInt16(position + 30);
        var next = position + EntryLength + nameLength + extraLength + UInt16(position + 32);
        if (next > _end)
        {
            throw new InvalidDataException();
        }

        long compressed = UInt32(position + 20);
        long length = UInt32(position + 24);
        long offset = UInt32(position + 42);
        var extra = _file.Span.Slice((int)position + EntryLength + nameLength, extraLength);
        ReadLargeSizes(extra, ref length, ref compressed, ref offset);

        var name = NameOf(_file.Span.Slice((int)position + EntryLength, nameLength));
        var record = new ZipRecord(name, (flags & 0x2041) != 0, UInt16(position + 10), UInt32(position + 16), compressed, length, offset);
        position = next;
        return record;
    }

    /// <summary>Zip64: sizes that do not fit (or that a streaming program left room for) stand in an extra field, in this order.</summary>
    private static void ReadLargeSizes(ReadOnlySpan<byte> extra, ref long length, ref long compressed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var size = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (size > extra.Length - 4)
            {
                return;
            }

            if (kind == 1)
            {
                var field = extra.Slice(4, size);
                TakeLarge(ref field, ref length);
                TakeLarge(ref field, ref compressed);
                TakeLarge(ref field, ref offset);
                return;
            }

            extra = extra[(4 + size)..];
        }
    }

    private static void TakeLarge(ref ReadOnlySpan<byte> field, ref long value)
    {
        if (value == uint.MaxValue && field.Length >= 8)
        {
            var large = BinaryPrimitives.ReadUInt64LittleEndian(field);
            value = large <= uint.MaxValue ? (long)large : throw new InvalidDataException();
            field = field[8..];
        }
    }

    /// <summary>Part names are ASCII; programs that put others in write UTF-8 more often than they say so.</summary>
    private static string NameOf(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);

    private bool Holds(long at, long length) => at >= 0 && length >= 0 && at + length <= _file.Length;

    private ushort UInt16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(_file.Span[(int)at..]);

    private uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.Span[(int)at..]);
}
