using System.Text;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;

namespace Documents.Templating.RichText;

/// <summary>
/// How runs begin at a place, for every format they may have there: the author's formatting with bold, italic and the rest
/// added to it. Ready bytes, made when the template is compiled.
/// </summary>
internal sealed class RunLook
{
    private const int Formats = 32;
    private readonly byte[][] _starts = new byte[Formats][];

    private RunLook()
    {
    }

    /// <summary>The start of a run and of its text.</summary>
    public ReadOnlySpan<byte> Start(RichFormat format) => _starts[(int)format];

    /// <param name="author">The author's formatting; <see langword="null"/> for none.</param>
    /// <param name="names">The file's own names.</param>
    /// <param name="look">The template's look.</param>
    /// <param name="formats">Formats that can come up here.</param>
    public static RunLook Of(Element? author, RunNames names, TemplateLook look, RichFormat formats)
    {
        var runs = new RunLook();
        for (var format = 0; format < Formats; format++)
        {
            var shown = (RichFormat)format & formats;
            runs._starts[format] = format == (int)shown
                ? Encoding.UTF8.GetBytes(names.StartOfRun(Properties(author, names.Word, look, shown)))
                : runs._starts[(int)shown];
        }

        return runs;
    }

    private static Element? Properties(Element? author, string word, TemplateLook look, RichFormat format)
    {
        if (format == RichFormat.None)
        {
            return author;
        }

        var properties = author?.Clone() ?? Formatting.New(word, "rPr");
        Switch(RichFormat.Bold, "b", "bCs");
        Switch(RichFormat.Italic, "i", "iCs");
        Switch(RichFormat.Strike, "strike");
        if (format.HasFlag(RichFormat.Code))
        {
            Style("HTML Code", () =>
            {
                Formatting.Set(properties, Formatting.New(word, "rFonts", ("ascii", "Consolas"), ("hAnsi", "Consolas"), ("cs", "Courier New")));
            });
            Formatting.Set(properties, Formatting.New(word, "noProof"));
        }

        if (format.HasFlag(RichFormat.Link))
        {
            Style("Hyperlink", () => Underline(properties, word, look));
        }

        return properties;

        void Switch(RichFormat flag, params ReadOnlySpan<string> names)
        {
            foreach (var name in format.HasFlag(flag) ? names : [])
            {
                Formatting.Set(properties, Formatting.New(word, name));
            }
        }

        // A run has one character style. The template's own comes in if its place is free; otherwise its look does.
        void Style(string name, Action direct)
        {
            var style = look.Styles.Named("character", name);
            if (style is not null && (properties.Child("w:rStyle")?.Value("w:val") is not { } own || own == style))
            {
                Formatting.Set(properties, Formatting.New(word, "rStyle", ("val", style)));
            }
            else
            {
                direct();
            }
        }
    }

    private static void Underline(Element properties, string word, TemplateLook look)
    {
        var (color, isTheme) = look.LinkColor;
        if (properties.Child("w:color") is null)
        {
            Formatting.Set(properties, isTheme
                ? Formatting.New(word, "color", ("val", color), ("themeColor", "hyperlink"))
                : Formatting.New(word, "color", ("val", color)));
        }

        if (properties.Child("w:u") is null)
        {
            Formatting.Set(properties, Formatting.New(word, "u", ("val", "single")));
        }
    }
}

/// <summary>
/// The names of a run as the file writes them, which may have another prefix than the engine's: what is closed was opened
/// with the same.
/// </summary>
/// <param name="Run">A run.</param>
/// <param name="Text">Its text.</param>
/// <param name="Word">The prefix of Word's namespace, with its colon.</param>
internal sealed record RunNames(string Run, string Text, string Word)
{
    public string EndOfRun => $"</{Text}></{Run}>";

    public string StartOfRun(Element? properties) => $"<{Run}>{(properties is null ? "" : Xml(properties))}<{Text} xml:space=\"preserve\">";

    public static string Xml(Element element)
    {
        var xml = new StringBuilder();
        MarkupText.Append(xml, element);
        return xml.ToString();
    }
}
