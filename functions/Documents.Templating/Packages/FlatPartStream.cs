using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>
/// Where a part of a Flat OPC file goes while it is read: compressed at once, and counted before that, since base64 and
/// escaped characters make another number of bytes than the file has.
/// </summary>
/// <param name="name">The part.</param>
/// <param name="level">0 (stored) to 9 (smallest).</param>
/// <param name="limits">How large it may become.</param>
/// <param name="before">Bytes of the parts before it.</param>
internal sealed class FlatPartStream(string name, int level, TemplateLimits limits, long before) : Stream
{
    private readonly PartWriter _part = new(level, new OutputBudget(long.MaxValue));

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _part.Length;

    public override long Position
    {
        get => _part.Length;
        set => throw new NotSupportedException();
    }

    /// <exception cref="PartRefusedException">The part, or all parts together, become too large.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var length = _part.Length + buffer.Length;
        if (length > limits.PartBytes)
        {
            throw Refused($"the part “{name}” takes more than {ByteCount.Say(limits.PartBytes)}");
        }

        if (before + length > limits.TotalBytes)
        {
            throw Refused($"its parts take more than {ByteCount.Say(limits.TotalBytes)}");
        }

        _part.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Ends the part. The stream takes nothing more.</summary>
    public PackageEntry ToEntry()
    {
        using var whole = _part.Complete();
        return whole.ToEntry(name);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _part.Dispose();
        }

        base.Dispose(disposing);
    }

    private static PartRefusedException Refused(string reason) => new(DiagnosticCatalogue.PackageInflatesTooMuch, reason);
}
