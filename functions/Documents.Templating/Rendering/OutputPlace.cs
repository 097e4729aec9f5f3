using System.Buffers;
using System.Text;
using Documents.Templating.RichText;

namespace Documents.Templating.Rendering;

/// <summary>
/// A place in a document where a value is printed, and what a line break, a tab and a missing value are there.
/// Immutable: one per tag, made when the template is compiled.
/// </summary>
internal abstract class OutputPlace
{
    /// <summary>Prints a text.</summary>
    public abstract void Write(RenderContext context, string text);

    /// <summary>Prints several texts, each in a paragraph of its own where the place has paragraphs.</summary>
    public virtual void WriteParagraphs(RenderContext context, IReadOnlyList<string> texts) =>
        Write(context, string.Join('\n', texts));

    /// <summary>Prints words that lead to an address, where the place has links.</summary>
    public virtual void WriteLink(RenderContext context, LinkValue link) => Write(context, link.Words);

    /// <summary>Prints rich text, as far as the place has what it asks for. Its words always appear.</summary>
    public virtual void WriteRich(RenderContext context, RichTextValue text) => Write(context, text.Words);

    /// <summary>Prints a value that there is none of, nor has to be.</summary>
    public virtual void WriteNothing(RenderContext context) => Write(context, "");

    /// <summary>Shows that a value is missing.</summary>
    public virtual void WriteGap(RenderContext context, string title, string path) =>
        Write(context, $"[{context.Words.Add(title)}]");
}

/// <summary>Text of an element or attribute that has no formatting of its own: titles, alternative texts, properties.</summary>
internal sealed class PlainPlace : OutputPlace
{
    public static readonly PlainPlace Text = new(inAttribute: false);
    public static readonly PlainPlace Attribute = new(inAttribute: true);
    private readonly XmlText _xml;

    private PlainPlace(bool inAttribute)
    {
        // A property is one line.
        _xml = inAttribute ? new XmlText("&#xA;"u8, "&#x9;"u8, "&quot;"u8) : new XmlText("\n"u8, "\t"u8, "\""u8);
    }

    public override void Write(RenderContext context, string text) => _xml.Write(context, text);

    /// <summary>Nobody can click here; the address is to be read.</summary>
    public override void WriteLink(RenderContext context, LinkValue link) => Write(context, link.WordsAndAddress);
}

/// <summary>
/// A property of the document: its title and the like, which programs show in lists and windows. Characters that turn the
/// direction of what follows, or that nobody sees, could make one document look like another there.
/// </summary>
internal sealed class PropertyPlace : OutputPlace
{
    public static readonly PropertyPlace Instance = new();

    private static readonly SearchValues<char> Misleading =
        SearchValues.Create("\u200B\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    public override void Write(RenderContext context, string text) => PlainPlace.Text.Write(
        context, text.AsSpan().ContainsAny(Misleading) ? string.Concat(text.Where(character => !Misleading.Contains(character))) : text);
}

/// <summary>Inside <c>capture</c>: the text goes into the variable as it is.</summary>
internal sealed class CapturePlace : OutputPlace
{
    public static readonly CapturePlace Instance = new();

    public override void Write(RenderContext context, string text) => context.WriteCaptured(text);
}

/// <summary>Writes text as XML, in one pass; line breaks and tabs become what the place has for them.</summary>
internal sealed class XmlText(ReadOnlySpan<byte> lineBreak, ReadOnlySpan<byte> tab, ReadOnlySpan<byte> quote)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters());
    private readonly byte[] _lineBreak = lineBreak.ToArray();
    private readonly byte[] _tab = tab.ToArray();
    private readonly byte[] _quote = quote.ToArray();

    public void Write(RenderContext context, string text)
    {
        var output = context.Part;
        var rest = text.AsSpan();
        while (true)
        {
            var next = rest.IndexOfAny(Special);
            if (next < 0)
            {
                output.Write(rest);
                return;
            }

            output.Write(rest[..next]);
            var taken = 1;
            switch (rest[next])
            {
                case '&':
                    output.Write("&amp;"u8);
                    break;
                case '<':
                    output.Write("&lt;"u8);
                    break;
                case '>':
                    output.Write("&gt;"u8);
                    break;
                case '"':
                    output.Write(_quote);
                    break;
                case '\t':
                    output.Write(_tab);
                    break;
                case '\r':
                    taken = next + 1 < rest.Length && rest[next + 1] == '\n' ? 2 : 1;
                    output.Write(_lineBreak);
                    break;
                case '\n' or '\u2028' or '\u2029':
                    output.Write(_lineBreak);
                    break;
                case var c when char.IsHighSurrogate(c) && next + 1 < rest.Length && char.IsLowSurrogate(rest[next + 1]):
                    output.Write(rest.Slice(next, 2));
                    taken = 2;
                    break;
                default:
                    output.Write("\uFFFD"u8);
                    context.ReportInvalidCharacter();
                    break;
            }

            rest = rest[(next + taken)..];
        }
    }

    /// <summary>What XML cannot hold as it is, or at all.</summary>
    private static string SpecialCharacters()
    {
        var characters = new StringBuilder("&<>\"\u2028\u2029\uFFFE\uFFFF");
        for (var c = '\0'; c < ' '; c++)
        {
            characters.Append(c);
        }

        for (var c = '\uD800'; c <= '\uDFFF'; c++)
        {
            characters.Append(c);
        }

        return characters.ToString();
    }
}
