using System.Globalization;
using System.Text;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// How a content control shows a value: in the formatting that its author gave it, which is that of the prompt without the
/// prompt's style, or that of the text that stands in it.
/// </summary>
internal sealed class ControlLooks
{
    private const string Blank = "\u2002\u2002\u2002\u2002\u2002";

    private static readonly HashSet<string> SymbolFonts =
        new(StringComparer.OrdinalIgnoreCase) { "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Symbol", "Marlett" };

    /// <summary>The kinds of letters for which a run has fonts.</summary>
    private static readonly string[] Scripts = ["ascii", "hAnsi", "eastAsia", "cs"];

    private readonly string _word;
    private readonly Element _settings;
    private readonly Element? _format;

    public ControlLooks(string word, Element settings, Element content, TagNode tag)
    {
        (_word, _settings) = (word, settings);
        var format = FormatOf(settings, content, tag)?.Clone();
        format?.Children.RemoveAll(child => child is Element { Name: "w:rPrChange" });
        _format = format?.Children.Count > 0 ? format : null;
    }

    public ControlPlace PlaceFor(string name, FillKind kind, bool isBound, bool hasPrompt)
    {
        switch (kind)
        {
            case FillKind.Tick:
                var box = _settings.Child("w14:checkbox")!;
                var (yes, no) = (box.Child("w14:checkedState"), box.Child("w14:uncheckedState"));
                return new TickControl(name, Sign(_format, yes, 0x2612), Sign(_format, no, 0x2610), Sign(RunPlace.PromptProperties(_format, _word), no, 0x2610));
            case FillKind.Date:
                var date = _settings.Child("w:date")!;
                var format = new WordDate(date.Child("w:dateFormat")?.Value("w:val"), date.Child("w:lid")?.Value("w:val"), date.Child("w:calendar")?.Value("w:val"));
                return new DateControl(name, isBound, Look(hasPrompt), format);
            case FillKind.Choice:
                var list = ControlKinds.ListOf(_settings)!;
                return new ChoiceControl(name, isBound, Look(hasPrompt), ControlSettings.ChoicesOf(list), list.Name == "w:comboBox");
            default:
                return new TextControl(name, isBound, Look(hasPrompt));
        }
    }

    /// <summary>The formatting of what is typed into a control, as far as its author has given it any.</summary>
    private static Element? FormatOf(Element settings, Element content, TagNode tag)
    {
        var own = settings.Child("w:rPr");
        var run = tag.Ancestors().FirstOrDefault(element => element.Name == "w:r" && element.Ancestors().Contains(content))
            ?? content.DescendantsAndSelf().FirstOrDefault(element => element.Name == "w:r" && element.Elements.Any(child => child.Name is "w:t" or "w:sym"));
        var shown = run?.Child("w:rPr");
        if (!ControlKinds.ShowsPrompt(settings))
        {
            return WithoutStyle(shown, "PlaceholderText") ?? own;
        }

        return own ?? WithoutStyle(shown, null);
    }

    /// <summary>Formatting without a style of letters, or without any.</summary>
    private static Element? WithoutStyle(Element? format, string? style)
    {
        var copy = format?.Clone();
        copy?.Children.RemoveAll(child => child is Element { Name: "w:rStyle" } element && (style is null || element.Value("w:val") == style));
        return copy;
    }

    private ControlLook Look(bool hasPrompt)
    {
        var text = $"<{_word}t xml:space=\"preserve\">";
        var format = _format is null ? "" : Xml(_format);
        // In a plain text of one line Word keeps no line breaks.
        var isOneLine = _settings.Child("w:text") is { } plain && plain.Value("w:multiLine") is not ("1" or "true" or "on");
        var lines = new XmlText(
            ScriptWriter.Bytes(isOneLine ? " " : $"</{_word}t><{_word}br/>{text}"),
            ScriptWriter.Bytes($"</{_word}t><{_word}tab/>{text}"),
            "\""u8);
        return new ControlLook(
            ScriptWriter.Bytes($"<{_word}r>{format}{text}"),
            ScriptWriter.Bytes($"</{_word}t></{_word}r>"),
            ScriptWriter.Bytes($"<{_word}r>{Xml(RunPlace.PromptProperties(_format, _word))}{text}"),
            ScriptWriter.Bytes($"<{_word}r>{text}{Blank}</{_word}t></{_word}r>"),
            hasPrompt,
            lines);
    }

    /// <summary>A run with the sign of a state of a tick box, in that sign's font.</summary>
    private byte[] Sign(Element? format, Element? state, int usual)
    {
        var font = state is null ? "MS Gothic" : state.Value("w14:font");
        var sign = SignOf(state?.Value("w14:val")) ?? usual;
        if (font is not null && (sign is >= 0xF000 and <= 0xF0FF || (sign <= 0xFF && SymbolFonts.Contains(font))))
        {
            var name = MarkupText.Escape(font, inAttribute: true);
            return ScriptWriter.Bytes($"<{_word}r>{(format is null ? "" : Xml(format))}<{_word}sym {_word}font=\"{name}\" {_word}char=\"{sign | 0xF000:X4}\"/></{_word}r>");
        }

        var text = MarkupText.Escape(char.ConvertFromUtf32(sign), inAttribute: false);
        return ScriptWriter.Bytes($"<{_word}r>{Xml(WithFont(format, font))}<{_word}t>{text}</{_word}t></{_word}r>");
    }

    private static int? SignOf(string? hexadecimal) =>
        int.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign) && Rune.IsValid(sign) && sign > ' ' && sign is not (0xFFFE or 0xFFFF) ? sign : null;

    private Element WithFont(Element? format, string? font)
    {
        var properties = format?.Clone() ?? new Element("w:rPr", _word + "rPr");
        if (font is null)
        {
            return properties;
        }

        properties.Children.RemoveAll(child => child is Element { Name: "w:rFonts" });
        var fonts = new Element("w:rFonts", _word + "rFonts")
        {
            // Whatever kind of letter Word takes the sign for, it is in this font.
            Attributes = [.. Scripts.Select(script => new Markup.Attribute("w:" + script, _word + script, font))],
        };
        properties.Children.Insert(properties.Child("w:rStyle") is null ? 0 : properties.Children.IndexOf(properties.Child("w:rStyle")!) + 1, fonts);
        return properties;
    }

    private static string Xml(Element element)
    {
        var xml = new StringBuilder();
        MarkupText.Append(xml, element);
        return xml.ToString();
    }
}
