using System.Buffers;
using System.Text;
using Documents.Templating.Packages;

namespace Documents.Templating.Rendering;

/// <summary>
/// Where the bytes of one part go: straight to the deflating writer, or, while the start of a table waits for its first
/// row, into a buffer.
/// </summary>
internal sealed class PartOutput(PartWriter writer)
{
    private readonly List<Held> _held = [];

    private sealed class Held
    {
        public ArrayBufferWriter<byte> Bytes { get; } = new();

        public bool IsWhole { get; set; }
    }

    public void Hold() => _held.Add(new Held());

    public void HoldUntilWritten() => _held[^1].IsWhole = true;

    /// <summary>Forgets the start that still waits; <see langword="false"/> when it has been written.</summary>
    public bool Drop()
    {
        if (_held.Count == 0)
        {
            return false;
        }

        _held.RemoveAt(_held.Count - 1);
        return true;
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (_held.Count > 0)
        {
            WriteHeld(utf8);
        }
        else
        {
            writer.Write(utf8);
        }
    }

    /// <summary>Writes text that needs no escaping.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        // In slices, so that one long value asks for no large buffer.
        const int Slice = 4096;
        while (text.Length > Slice)
        {
            var length = char.IsHighSurrogate(text[Slice - 1]) ? Slice - 1 : Slice;
            WriteSlice(text[..length]);
            text = text[length..];
        }

        WriteSlice(text);
    }

    /// <summary>Whether the last bytes written are these, and nothing waits behind them.</summary>
    public bool EndsWith(ReadOnlySpan<byte> utf8) => _held.TrueForAll(held => held.Bytes.WrittenCount == 0) && writer.Tail(utf8.Length).SequenceEqual(utf8);

    private void WriteSlice(ReadOnlySpan<char> text)
    {
        if (_held.Count > 0)
        {
            WriteHeld(Encoding.UTF8.GetBytes(text.ToString()));
            return;
        }

        var span = writer.GetSpan(text.Length * 3);
        writer.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    private void WriteHeld(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return;
        }

        if (!_held[^1].IsWhole)
        {
            _held[^1].Bytes.Write(utf8);
            return;
        }

        foreach (var held in _held)
        {
            writer.Write(held.Bytes.WrittenSpan);
        }

        _held.Clear();
        writer.Write(utf8);
    }
}
