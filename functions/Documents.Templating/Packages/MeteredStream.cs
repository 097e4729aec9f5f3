using System.IO.Hashing;

namespace Documents.Templating.Packages;

/// <summary>An entry while it is being inflated: counts and checks every byte, so that no reader behind it has to.</summary>
internal sealed class MeteredStream(PackageEntry entry, InflationBudget budget, bool isBookkeeping, MarkupGuard? guard) : Stream
{
    private readonly Stream _inflated = entry.OpenInflated();
    private readonly Crc32 _crc = new();
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _inflated.Read(buffer);
        var bytes = buffer[..read];
        _length += read;
        budget.Take(entry, isBookkeeping, _length, read);
        _crc.Append(bytes);
        guard?.See(bytes);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is left.</summary>
    /// <returns>Whether the part is as long as the package says, and has its checksum.</returns>
    public bool DrainAndVerify()
    {
        Span<byte> discarded = stackalloc byte[8192];
        while (Read(discarded) > 0)
        {
        }

        return _length == entry.Length && _crc.GetCurrentHashAsUInt32() == entry.Crc32;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflated.Dispose();
        }

        base.Dispose(disposing);
    }
}
