using System.Buffers;

namespace Documents.Templating.Packages;

/// <summary>
/// Where compressed bytes go: chunks from the pool, each small enough to stay off the large-object heap, so that rendering
/// many documents neither grows nor fragments memory.
/// </summary>
internal sealed class ChunkedBuffer : Stream
{
    private const int ChunkLength = 1 << 16;
    private readonly List<byte[]> _chunks = [];
    private int _heldByLast = ChunkLength;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _chunks.Count == 0 ? 0 : ((long)(_chunks.Count - 1) * ChunkLength) + _heldByLast;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_heldByLast == ChunkLength)
            {
                _chunks.Add(ArrayPool<byte>.Shared.Rent(ChunkLength));
                _heldByLast = 0;
            }

            var taken = Math.Min(buffer.Length, ChunkLength - _heldByLast);
            buffer[..taken].CopyTo(_chunks[^1].AsSpan(_heldByLast));
            _heldByLast += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes everything collected to <paramref name="destination"/>.</summary>
    public void WriteTo(Stream destination)
    {
        for (var index = 0; index < _chunks.Count; index++)
        {
            destination.Write(_chunks[index], 0, HeldBy(index));
        }
    }

    public byte[] ToArray()
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)Length);
        for (var index = 0; index < _chunks.Count; index++)
        {
            _chunks[index].AsSpan(0, HeldBy(index)).CopyTo(bytes.AsSpan(index * ChunkLength));
        }

        return bytes;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        foreach (var chunk in _chunks)
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        _chunks.Clear();
        _heldByLast = ChunkLength;
        base.Dispose(disposing);
    }

    private int HeldBy(int index) => index == _chunks.Count - 1 ? _heldByLast : ChunkLength;
}
