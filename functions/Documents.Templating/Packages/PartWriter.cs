using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.CompilerServices;

namespace Documents.Templating.Packages;

/// <summary>
/// The sink of one part that is being rendered: counts, checks and deflates while the bytes go by, in pooled memory.
/// Not thread-safe.
/// </summary>
internal sealed class PartWriter : IBufferWriter<byte>, IDisposable
{
    /// <summary>How many of the last bytes are always at hand.</summary>
    public const int LongestTail = 64;

    // Pooled arrays of this length stay off the large-object heap, and deflate gains nothing from longer ones.
    private const int BufferLength = 1 << 16;

    private readonly OutputBudget _budget;
    private readonly Crc32 _crc = new();
    private readonly ChunkedBuffer _compressed = new();
    private readonly DeflateStream? _deflate;

    // The first bytes are the tail of what has been passed on already; new bytes follow it without a gap.
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    private int _start = LongestTail;
    private int _position = LongestTail;
    private long _passedOn;
    private bool _completed;

    /// <param name="level">0 (stored) to 9 (smallest).</param>
    /// <param name="budget">What all parts of the document share.</param>
    public PartWriter(int level, OutputBudget budget)
    {
        _budget = budget;
        _deflate = level == 0 ? null : new DeflateStream(_compressed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true);
    }

    /// <summary>Bytes written so far, before compression.</summary>
    public long Length => _passedOn + (_position - LongestTail);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= _buffer.Length - _position)
        {
            bytes.CopyTo(_buffer.AsSpan(_position));
            _position += bytes.Length;
        }
        else
        {
            WriteAcross(bytes);
        }
    }

    /// <summary>Room for at least <paramref name="sizeHint"/> bytes, which <see cref="Advance"/> then counts as written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> GetSpan(int sizeHint = 1)
    {
        if (_buffer.Length - _position < Math.Max(sizeHint, 1))
        {
            MakeRoom(sizeHint);
        }

        return _buffer.AsSpan(_position);
    }

    public Memory<byte> GetMemory(int sizeHint = 1)
    {
        _ = GetSpan(sizeHint);
        return _buffer.AsMemory(_position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - _position));
        _position += count;
    }

    /// <summary>The last bytes written; fewer than asked for only if there are no more.</summary>
    public ReadOnlySpan<byte> Tail(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LongestTail);
        var start = Math.Max(_start, _position - count);
        return _buffer.AsSpan(start, _position - start);
    }

    /// <summary>Ends the part. The writer takes nothing more.</summary>
    /// <exception cref="OutputLimitException">The budget is used up.</exception>
    public RenderedPart Complete()
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        PassOn();
        _deflate?.Dispose();
        _completed = true;
        ReturnBuffer();

        // Deflate writes nothing for nothing, and nothing is only valid when it is stored.
        return new RenderedPart(_deflate is not null && _passedOn > 0, _crc.GetCurrentHashAsUInt32(), _passedOn, _compressed);
    }

    public void Dispose()
    {
        if (!_completed)
        {
            _completed = true;
            _deflate?.Dispose();
            _compressed.Dispose();
            ReturnBuffer();
        }
    }

    private void WriteAcross(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_position == _buffer.Length)
            {
                PassOn();
            }

            var taken = Math.Min(bytes.Length, _buffer.Length - _position);
            bytes[..taken].CopyTo(_buffer.AsSpan(_position));
            _position += taken;
            bytes = bytes[taken..];
        }
    }

    private void MakeRoom(int sizeHint)
    {
        PassOn();
        if (_buffer.Length - _position < sizeHint)
        {
            var larger = ArrayPool<byte>.Shared.Rent(LongestTail + sizeHint);
            _buffer.AsSpan(0, LongestTail).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }

    private void PassOn()
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        var bytes = _buffer.AsSpan(LongestTail, _position - LongestTail);
        _budget.Take(bytes.Length);
        _crc.Append(bytes);
        if (_deflate is null)
        {
            _compressed.Write(bytes);
        }
        else
        {
            _deflate.Write(bytes);
        }

        _passedOn += bytes.Length;
        var kept = Math.Min(LongestTail, _position - _start);
        _buffer.AsSpan(_position - kept, kept).CopyTo(_buffer.AsSpan(LongestTail - kept));
        _start = LongestTail - kept;
        _position = LongestTail;
    }

    private void ReturnBuffer()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = _position = 0;
    }
}
