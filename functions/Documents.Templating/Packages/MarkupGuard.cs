using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>
/// Sees XML go by as bytes, one step ahead of the XML parser, and stops what the parser has no limit for: a document type
/// declaration, and a tag or a CDATA section that it would hold in memory as a whole, with all its millions of attributes.
/// Works for every encoding in which markup is ASCII or ASCII with zero bytes between (UTF-16, UTF-32).
/// </summary>
internal sealed class MarkupGuard
{
    // VML keeps whole drawings in one attribute (o:gfxdata).
    private const int LongestHeld = 8 << 20;
    private const int MostAttributes = 1_000;

    private State _state = State.Text;
    private int _held;
    private int _attributes;
    private int _run;

    private enum State
    {
        Text,
        Opened,
        Declared,
        Tag,
        DoubleQuoted,
        SingleQuoted,
        Comment,
        CharacterData,
        Instruction,
    }

    /// <exception cref="PartRefusedException">A document type declaration, or a tag that asks too much.</exception>
    public void See(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[Step(bytes)..];
        }
    }

    /// <summary>Goes on to the next byte that matters in this state; tells how many bytes that took.</summary>
    private int Step(ReadOnlySpan<byte> bytes)
    {
        switch (_state)
        {
            case State.Text:
                return To(State.Opened, bytes.IndexOf((byte)'<'), bytes.Length);
            case State.Tag:
                return StepInTag(bytes);
            case State.DoubleQuoted:
                return Hold(To(State.Tag, bytes.IndexOf((byte)'"'), bytes.Length));
            case State.SingleQuoted:
                return Hold(To(State.Tag, bytes.IndexOf((byte)'\''), bytes.Length));
            case State.Comment:
                return StepToEnd(bytes, (byte)'-', 2);
            case State.CharacterData:
                return Hold(StepToEnd(bytes, (byte)']', 2));
            case State.Instruction:
                return StepToEnd(bytes, (byte)'?', 1);
            default:
                StepInOpening(bytes[0]);
                return 1;
        }
    }

    private int To(State next, int index, int length)
    {
        if (index < 0)
        {
            return length;
        }

        _state = next;
        return index + 1;
    }

    private void StepInOpening(byte value)
    {
        if (value == 0)
        {
            return;
        }

        if (_state == State.Declared)
        {
            _state = value switch
            {
                (byte)'-' => State.Comment,
                (byte)'[' => State.CharacterData,
                _ => throw new PartRefusedException(DiagnosticCatalogue.PackageDoctype),
            };
            // The second dash of "<!--" is not the first of "-->".
            _run = _state == State.Comment ? -1 : 0;
            return;
        }

        _state = value switch
        {
            (byte)'!' => State.Declared,
            (byte)'?' => State.Instruction,
            (byte)'>' => State.Text,
            _ => State.Tag,
        };
        _run = _held = _attributes = 0;
    }

    private int StepInTag(ReadOnlySpan<byte> bytes)
    {
        var index = bytes.IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
        if (index < 0)
        {
            return Hold(bytes.Length);
        }

        _state = bytes[index] switch
        {
            (byte)'>' => State.Text,
            (byte)'"' => State.DoubleQuoted,
            _ => State.SingleQuoted,
        };
        if (_state != State.Text && ++_attributes > MostAttributes)
        {
            throw TooLarge();
        }

        return Hold(index + 1);
    }

    private int Hold(int bytes)
    {
        _held += bytes;
        return _held <= LongestHeld ? bytes : throw TooLarge();
    }

    private int StepToEnd(ReadOnlySpan<byte> bytes, byte mark, int marks)
    {
        for (var index = 0; index < bytes.Length; index++)
        {
            var value = bytes[index];
            if (value == mark)
            {
                _run++;
            }
            else if (value == '>' && _run >= marks)
            {
                _state = State.Text;
                return index + 1;
            }
            else if (value != 0)
            {
                _run = 0;
            }
        }

        return bytes.Length;
    }

    private static PartRefusedException TooLarge() =>
        new(DiagnosticCatalogue.PackageInflatesTooMuch, "a single piece of it asks for more memory than a whole document");
}
