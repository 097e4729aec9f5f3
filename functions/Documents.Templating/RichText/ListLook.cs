using System.Globalization;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>How an item of a list begins at one depth: by the template's own list style, or as Word's own buttons make it.</summary>
internal sealed class ListLook
{
    private static readonly string[] PlainlyLost = ["numPr", "ind", "outlineLvl", "pageBreakBefore", "keepNext", "pBdr"];

    private readonly bool _isOrdered;
    private readonly NewList? _again;
    private readonly int _plainLevel = -1;

    private ListLook(Fragment start, int textIndent, bool isOrdered, NewList? again, int plainLevel)
    {
        (Start, TextIndent, _isOrdered, _again, _plainLevel) = (start, textIndent, isOrdered, again, plainLevel);
    }

    /// <summary>The start of an item; the number of the list comes into it.</summary>
    public Fragment Start { get; }

    /// <summary>How far the text of an item stands in, in twentieths of a point.</summary>
    public int TextIndent { get; }

    /// <summary>The number of a list that begins here: lists of numbers have one of their own each.</summary>
    public string Number(RenderContext context, RichList list) => _again is not null
        ? context.NewParts.Lists.Add(context, _again, list.Start)
        : _plainLevel < 0 ? "" : context.NewParts.Lists.Plain(context, _isOrdered, _plainLevel, list.Start);

    /// <param name="paragraph">The paragraph of the tag.</param>
    /// <param name="isOrdered">Whether the items are counted.</param>
    /// <param name="depth">How many lists are around the list.</param>
    /// <param name="outside">How far the text stands in below which the list stands, in twentieths of a point.</param>
    public static ListLook Of(ParagraphLook paragraph, bool isOrdered, int depth, int outside)
    {
        var name = isOrdered ? "List Number" : "List Bullet";
        var styles = paragraph.Look.Styles;
        var first = styles.Named("paragraph", name);
        if (depth > 0 && styles.Named("paragraph", string.Create(CultureInfo.InvariantCulture, $"{name} {depth + 1}")) is { } own)
        {
            return Styled(paragraph, isOrdered, own, 0, depth) ?? Plain(paragraph, isOrdered, depth, outside, own);
        }

        return (first is null ? null : Styled(paragraph, isOrdered, first, depth, depth)) ?? Plain(paragraph, isOrdered, depth, outside, first);
    }

    /// <param name="paragraph">The paragraph of the tag.</param>
    /// <param name="isOrdered">Whether the items are counted.</param>
    /// <param name="style">The list style.</param>
    /// <param name="below">How many levels below the style's own.</param>
    /// <param name="depth">How many lists are around the list.</param>
    private static ListLook? Styled(ParagraphLook paragraph, bool isOrdered, string style, int below, int depth)
    {
        var look = paragraph.Look;
        var numbering = look.Styles.Property(style, "w:numPr");
        if (numbering?.Child("w:numId")?.Value("w:val") is not { } list)
        {
            return null;
        }

        var said = numbering.Child("w:ilvl")?.Value("w:val");
        var level = below + (said is null ? look.Numbering.LevelOfStyle(list, style) : int.Parse(said, CultureInfo.InvariantCulture));
        if (look.Numbering.Level(list, level) is not { } found || !CountsAlone(found, level) || look.Numbering.Again(list, isOrdered ? level : -1) is not { } again)
        {
            return null;
        }

        var properties = paragraph.Styled(style);
        var styled = look.Styles.Property(style, "w:ind");
        if (isOrdered || below > 0)
        {
            Name(properties, paragraph.Word, level, isOrdered ? NewList.Id.ToString() : list);
            ItemNumber.KeepIndent(properties, below > 0 ? null : styled, paragraph.Word);
        }

        var indent = (below > 0 ? null : ParagraphLook.LeftOf(styled)) ?? ParagraphLook.LeftOf(found.Child("w:pPr")?.Child("w:ind")) ?? PlainLists.Indent * (depth + 1);
        return new ListLook(new Fragment(paragraph.Start(properties)), indent, isOrdered, isOrdered ? again : null, -1);
    }

    private static ListLook Plain(ParagraphLook paragraph, bool isOrdered, int depth, int outside, string? style)
    {
        var level = Math.Min(depth, PlainLists.Levels - 1);
        // Word's own buttons turn "Normal" into "List Paragraph", and leave any other style as it is.
        style ??= paragraph.IsDefault ? paragraph.Look.Styles.Named("paragraph", "List Paragraph") : null;
        var properties = style is null ? paragraph.WithoutNumber() : paragraph.Styled(style);
        Formatting.Remove(properties, PlainlyLost);
        Name(properties, paragraph.Word, level, NewList.Id.ToString());
        var indent = PlainLists.Indent * (level + 1);
        if (outside != PlainLists.Indent * level)
        {
            // Where the text above does not stand where Word's own lists have it, the list stands in from there.
            indent = outside + (level == 0 ? PlainLists.Indent : PlainLists.Hanging);
            paragraph.Indent(properties, indent, PlainLists.Hanging);
        }

        return new ListLook(new Fragment(paragraph.Start(properties)), indent, isOrdered, null, level);
    }

    private static void Name(Element properties, string word, int level, string list)
    {
        var numbering = Formatting.New(word, "numPr");
        numbering.Append(Formatting.New(word, "ilvl", ("val", level.ToString(CultureInfo.InvariantCulture))));
        numbering.Append(Formatting.New(word, "numId", ("val", list)));
        Formatting.Set(properties, numbering);
    }

    /// <summary>Whether a level shows its own number only: "1.2" needs the items above, which are of another list here.</summary>
    private static bool CountsAlone(Element level, int number)
    {
        var text = level.Child("w:lvlText")?.Value("w:val") ?? "";
        var own = '1' + number;
        return !text.Where((_, i) => i > 0 && text[i - 1] == '%').Any(digit => char.IsAsciiDigit(digit) && digit != own);
    }
}
