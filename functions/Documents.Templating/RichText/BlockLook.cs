using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>
/// How paragraphs begin where a tag prints rich text, in the template's own styles. Made when the template is compiled.
/// </summary>
internal sealed class BlockLook
{
    private const int Levels = 9;

    // Half an inch less a little, as Word's own quotes.
    private const int QuoteIndent = 567;

    private readonly Fragment[] _headings = new Fragment[Levels];
    private readonly Fragment[] _quotes = new Fragment[Levels];
    private readonly ListLook[] _bullets = new ListLook[Levels];
    private readonly ListLook[] _numbers = new ListLook[Levels];
    private readonly (Fragment Bullet, Fragment Number)[] _below = new (Fragment, Fragment)[Levels];
    private readonly bool[] _hasHeadingStyle = new bool[Levels];
    private readonly int _headingAbove;

    /// <param name="paragraph">The paragraph of the tag.</param>
    /// <param name="author">The formatting of the tag.</param>
    /// <param name="names">The file's own names.</param>
    /// <param name="headingAbove">Which heading the paragraph stands under; 0 for none.</param>
    public BlockLook(ParagraphLook paragraph, Element? author, RunNames names, int headingAbove)
    {
        _headingAbove = headingAbove;
        IsItem = paragraph.Item is not null;
        Own = paragraph.Below();
        Rule = new Fragment(paragraph.Start(RuleProperties(paragraph)));
        Table = new TableLook(paragraph);
        // Where the author's own size or colour stood in a heading, it would be none.
        var inHeading = author?.Clone();
        if (inHeading is not null)
        {
            Formatting.Keep(inHeading, "rtl", "cs", "lang");
        }

        HeadingRuns = RunLook.Of(inHeading is { Children.Count: > 0 } ? inHeading : null, names, paragraph.Look, (RichFormat)31);
        var outside = paragraph.Item is { } item ? item.Level + 1 : 0;
        for (var level = 0; level < Levels; level++)
        {
            var style = paragraph.Look.Styles.Named("paragraph", FormattableString.Invariant($"heading {level + 1}"));
            _hasHeadingStyle[level] = style is not null;
            _headings[level] = new Fragment(paragraph.Start(HeadingProperties(paragraph, style, level)));
            _quotes[level] = new Fragment(paragraph.Start(QuoteProperties(paragraph, level)));
            var depth = Math.Min(level + outside, Levels - 1);
            _bullets[level] = ListLook.Of(paragraph, isOrdered: false, depth, level == 0 ? paragraph.Left : _bullets[level - 1].TextIndent);
            _numbers[level] = ListLook.Of(paragraph, isOrdered: true, depth, level == 0 ? paragraph.Left : _numbers[level - 1].TextIndent);
            _below[level] = (Below(paragraph, _bullets[level]), Below(paragraph, _numbers[level]));
        }
    }

    /// <summary>Whether the paragraph of the tag is an item of a list.</summary>
    public bool IsItem { get; }

    /// <summary>A paragraph like the tag's.</summary>
    public Fragment Own { get; }

    public Fragment Rule { get; }

    public TableLook Table { get; }

    /// <summary>How runs begin in headings.</summary>
    public RunLook HeadingRuns { get; }

    /// <summary>A heading, as many levels below the one above the tag as it stands below the top ones of its text.</summary>
    public Fragment Heading(int level, int top) => _headings[HeadingAt(level, top)];

    /// <summary>Whether the template has a style for it; otherwise it is bold.</summary>
    public bool HasHeadingStyle(int level, int top) => _hasHeadingStyle[HeadingAt(level, top)];

    /// <summary>A quote.</summary>
    /// <param name="level">How many quotes it stands in.</param>
    /// <param name="depth">How many lists.</param>
    public Fragment Quote(int level, int depth) => _quotes[Math.Min(level - 1 + depth, Levels - 1)];

    public ListLook Item(RichList list, int depth) => (list.IsOrdered ? _numbers : _bullets)[At(depth)];

    /// <summary>A paragraph that goes on below the first of an item.</summary>
    public Fragment Below(RichList? list, int depth) => list?.IsOrdered == true ? _below[At(depth)].Number : _below[At(depth)].Bullet;

    /// <summary>How far the text of an item stands in.</summary>
    public int Indent(int depth) => depth == 0 ? 0 : _bullets[At(depth)].TextIndent;

    private int HeadingAt(int level, int top) => Math.Clamp(_headingAbove + level - top, 0, Levels - 1);

    private static int At(int depth) => Math.Clamp(depth - 1, 0, Levels - 1);

    private static Fragment Below(ParagraphLook paragraph, ListLook item)
    {
        var properties = paragraph.WithoutNumber();
        paragraph.Indent(properties, item.TextIndent);
        return new Fragment(paragraph.Start(properties));
    }

    private static Element HeadingProperties(ParagraphLook paragraph, string? style, int level)
    {
        if (style is not null)
        {
            return paragraph.Styled(style);
        }

        // Without the style it still is a heading to a screen reader and to the navigation pane.
        var properties = paragraph.WithoutNumber();
        Formatting.Set(properties, Formatting.New(paragraph.Word, "keepNext"));
        Formatting.Set(properties, Formatting.New(paragraph.Word, "outlineLvl", ("val", FormattableString.Invariant($"{level}"))));
        return properties;
    }

    private static Element QuoteProperties(ParagraphLook paragraph, int level)
    {
        var style = paragraph.Look.Styles.Named("paragraph", "Quote");
        var properties = style is null ? paragraph.WithoutNumber() : paragraph.Styled(style);
        if (style is null || level > 0)
        {
            var left = style is null ? paragraph.Left : ParagraphLook.LeftOf(paragraph.Look.Styles.Property(style, "w:ind")) ?? 0;
            paragraph.Indent(properties, left + (QuoteIndent * (level + (style is null ? 1 : 0))));
        }

        return properties;
    }

    private static Element RuleProperties(ParagraphLook paragraph)
    {
        var properties = paragraph.WithoutNumber();
        var border = Formatting.New(paragraph.Word, "pBdr");
        border.Append(Formatting.New(paragraph.Word, "bottom", ("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")));
        Formatting.Set(properties, border);
        return properties;
    }
}
