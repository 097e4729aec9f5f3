namespace Documents.Templating.Packages;

/// <summary>A file of XML on its way to a parser, past the guard that stops what the parser has no limit for.</summary>
internal sealed class GuardedStream(ReadOnlyMemory<byte> file) : Stream
{
    private readonly MarkupGuard _guard = new();
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var bytes = file.Span.Slice(_position, Math.Min(buffer.Length, file.Length - _position));
        _guard.See(bytes);
        bytes.CopyTo(buffer);
        _position += bytes.Length;
        return bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
