using System.Globalization;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>
/// The paragraph in which a tag stands, as the pattern for further ones: its properties, without what belongs to one
/// paragraph alone.
/// </summary>
internal sealed class ParagraphLook
{
    private readonly Element _properties;
    private readonly string _raw;
    private readonly bool _isNumberedByStyle;
    private readonly ListRestart? _restart;

    public ParagraphLook(Element paragraph, string word, TemplateLook look)
    {
        (Look, Word, _raw) = (look, word, paragraph.RawName);
        Item = ListItem.Of(paragraph, look);
        _isNumberedByStyle = Item is not null && paragraph.Child("w:pPr")?.Child("w:numPr")?.Child("w:numId") is null;
        _properties = paragraph.Child("w:pPr")?.Clone() ?? Formatting.New(word, "pPr");
        Formatting.Remove(_properties, "sectPr", "pPrChange");
        _restart = Fragment.OpenNumber(_properties);
        // A list that the paragraph names itself is stronger than its style, and weaker than the style's own list.
        var styled = look.Styles.Property(look.Styles.Of(paragraph), "w:ind");
        Left = LeftOf(_properties.Child("w:ind")) ?? (_isNumberedByStyle ? LeftOf(styled) ?? LeftOf(LevelIndent) : LeftOf(LevelIndent) ?? LeftOf(styled)) ?? 0;
    }

    public TemplateLook Look { get; }

    public string Word { get; }

    /// <summary>The item that the paragraph is; <see langword="null"/> when it is none.</summary>
    public ListItem? Item { get; }

    /// <summary>How far its text stands in, in twentieths of a point.</summary>
    public int Left { get; }

    private Element? LevelIndent => Item is null ? null : Look.Numbering.Level(Item.List, Item.Level)?.Child("w:pPr")?.Child("w:ind");

    /// <summary>A further paragraph like this one, with the same list.</summary>
    public Fragment Same() => new(Start(_properties), _restart);

    /// <summary>A further paragraph like this one; of an item, one that goes on below its first.</summary>
    public Fragment Below()
    {
        var properties = WithoutNumber();
        if (Item is not null)
        {
            Indent(properties, Left);
        }

        return new Fragment(Start(properties));
    }

    /// <summary>A copy of the properties, for a paragraph that is no item.</summary>
    public Element WithoutNumber()
    {
        var properties = _properties.Clone();
        Formatting.Remove(properties, "numPr", "pageBreakBefore", "outlineLvl");
        if (_isNumberedByStyle)
        {
            var none = Formatting.New(Word, "numPr");
            none.Append(Formatting.New(Word, "numId", ("val", "0")));
            Formatting.Set(properties, none);
        }

        return properties;
    }

    /// <summary>The properties of a paragraph with a style, which keeps only the direction of writing of this one.</summary>
    public Element Styled(string? style)
    {
        var properties = _properties.Clone();
        Formatting.Keep(properties, "bidi");
        if (style is not null)
        {
            Formatting.Set(properties, Formatting.New(Word, "pStyle", ("val", style)));
        }

        return properties;
    }

    /// <summary>The style that the paragraph names itself.</summary>
    public string? Style => _properties.Child("w:pStyle")?.Value("w:val");

    /// <summary>Whether its style is that of paragraphs that name none.</summary>
    public bool IsDefault => Style is null || Style == Look.Styles.Default;

    public void Indent(Element properties, int left, int hanging = 0)
    {
        var value = left.ToString(CultureInfo.InvariantCulture);
        var start = Look.IsStrict ? "start" : "left";
        Formatting.Set(properties, hanging > 0
            ? Formatting.New(Word, "ind", (start, value), ("hanging", hanging.ToString(CultureInfo.InvariantCulture)))
            : Formatting.New(Word, "ind", (start, value), ("firstLine", "0")));
    }

    /// <summary>The start of a paragraph with these properties.</summary>
    public string Start(Element properties) => $"<{_raw}>{(properties.Children.Count == 0 ? "" : RunNames.Xml(properties))}";

    public string End => $"</{_raw}>";

    /// <summary>How far an indent stands in; <see langword="null"/> when it does not say.</summary>
    public static int? LeftOf(Element? indent) =>
        int.TryParse(indent?.Value("w:left") ?? indent?.Value("w:start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left) ? left : null;
}
