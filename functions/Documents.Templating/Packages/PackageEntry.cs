using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Documents.Templating.Packages;

/// <summary>
/// One entry of a package, still compressed. Untouched parts travel from template to document in this form.
/// </summary>
/// <param name="Name">Name as stored, without a leading slash: <c>word/document.xml</c>.</param>
/// <param name="Deflated">Whether <paramref name="Compressed"/> is deflated; otherwise it is stored.</param>
/// <param name="Crc32">Checksum of the inflated bytes.</param>
/// <param name="Length">Inflated bytes.</param>
/// <param name="Compressed">The bytes as they stand in the package.</param>
internal sealed record PackageEntry(string Name, bool Deflated, uint Crc32, long Length, ReadOnlyMemory<byte> Compressed)
{
    /// <summary>Makes an entry of a part that is rewritten when the template is compiled, and copied ever after.</summary>
    public static PackageEntry Compress(string name, ReadOnlySpan<byte> bytes, int level)
    {
        using var writer = new PartWriter(level, new OutputBudget(long.MaxValue));
        writer.Write(bytes);
        using var part = writer.Complete();
        return part.ToEntry(name);
    }

    /// <summary>The inflated bytes as a stream. Neither length nor checksum is verified here.</summary>
    public Stream OpenInflated()
    {
        var compressed = MemoryMarshal.TryGetArray(Compressed, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(Compressed.ToArray(), writable: false);
        return Deflated ? new DeflateStream(compressed, CompressionMode.Decompress) : compressed;
    }
}
