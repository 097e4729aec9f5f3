namespace Documents.Templating.Packages;

/// <summary>A part that has been written: compressed, in pooled memory. Dispose it once its package is written.</summary>
internal sealed class RenderedPart(bool deflated, uint crc32, long length, ChunkedBuffer compressed) : IDisposable
{
    /// <summary>Whether the bytes are deflated; otherwise they are stored.</summary>
    public bool Deflated => deflated;

    /// <summary>Checksum of the bytes before compression.</summary>
    public uint Crc32 => crc32;

    /// <summary>Bytes before compression.</summary>
    public long Length => length;

    public long CompressedLength => compressed.Length;

    public void WriteTo(Stream destination) => compressed.WriteTo(destination);

    /// <summary>The part as an entry that outlives the pooled memory.</summary>
    public PackageEntry ToEntry(string name) => new(name, deflated, crc32, length, compressed.ToArray());

    public void Dispose() => compressed.Dispose();
}
