using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Documents.Templating.Packages;

/// <summary>
/// Writes a package entry by entry, front to back. The same entries give the same bytes: no clock, no random, no host system
/// goes into the file. The caller sees to it that no name comes twice.
/// </summary>
internal sealed class PackageWriter(Stream output)
{
    // The first day a zip file can tell, which Word writes too.
    private const ushort FirstOfJanuary1980 = 0x0021;
    private const ushort NameIsUtf8 = 1 << 11;
    private const ushort Deflate = 8;

    private readonly ArrayBufferWriter<byte> _directory = new(2048);
    private readonly byte[] _header = new byte[HeaderRoom];
    private long _position;
    private int _entries;

    private const int HeaderRoom = 46 + 2048;

    /// <summary>Copies an entry as it is, still compressed.</summary>
    public void Copy(PackageEntry entry)
    {
        BeginEntry(entry.Name, entry.Deflated, entry.Crc32, entry.Compressed.Length, entry.Length);
        output.Write(entry.Compressed.Span);
        _position += entry.Compressed.Length;
    }

    /// <summary>Writes a part that has been rendered.</summary>
    public void Add(string name, RenderedPart part)
    {
        BeginEntry(name, part.Deflated, part.Crc32, part.CompressedLength, part.Length);
        part.WriteTo(output);
        _position += part.CompressedLength;
    }

    /// <summary>Writes the table of contents. Nothing can be added afterwards; the stream stays open.</summary>
    public void Finish()
    {
        output.Write(_directory.WrittenSpan);
        var end = _header.AsSpan(0, 22);
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x0605_4B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], checked((ushort)_entries));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], checked((ushort)_entries));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)_directory.WrittenCount));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)_position));
        output.Write(end);
    }

    private void BeginEntry(string name, bool deflated, uint crc32, long compressedLength, long length)
    {
        var nameLength = Encoding.UTF8.GetByteCount(name);
        var flags = nameLength == name.Length ? (ushort)0 : NameIsUtf8;

        var local = _header.AsSpan(0, 30 + nameLength);
        BinaryPrimitives.WriteUInt32LittleEndian(local, 0x0403_4B50);
        WriteCommon(local[4..], flags, deflated, crc32, compressedLength, length, nameLength);
        Encoding.UTF8.GetBytes(name, local[30..]);

        var entry = _directory.GetSpan(46 + nameLength)[..(46 + nameLength)];
        entry.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x0201_4B50);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], VersionNeeded);
        WriteCommon(entry[6..], flags, deflated, crc32, compressedLength, length, nameLength);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], checked((uint)_position));
        local[30..].CopyTo(entry[46..]);

        output.Write(local);
        _directory.Advance(entry.Length);
        _position += local.Length;
        _entries++;
    }

    private const ushort VersionNeeded = 20;

    /// <summary>The 26 bytes that an entry's own header and its line in the table of contents have in common.</summary>
    private static void WriteCommon(Span<byte> header, ushort flags, bool deflated, uint crc32, long compressedLength, long length, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, VersionNeeded);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], deflated ? Deflate : (ushort)0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], FirstOfJanuary1980);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], crc32);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], checked((uint)compressedLength));
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], checked((uint)length));
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], checked((ushort)nameLength));
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0);
    }
}
