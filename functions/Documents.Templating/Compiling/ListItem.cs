using System.Globalization;
using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>A paragraph as an item of a list.</summary>
/// <param name="List">The list, as <c>w:numId</c> names it.</param>
/// <param name="Level">Its level, from 0.</param>
internal sealed record ListItem(string List, int Level)
{
    /// <summary>The item that a paragraph is, by itself or by its style; <see langword="null"/> for any other, and for headings.</summary>
    public static ListItem? Of(Element paragraph, TemplateLook look)
    {
        if (paragraph.Name != "w:p" || !look.HasLists)
        {
            return null;
        }

        var own = paragraph.Child("w:pPr")?.Child("w:numPr");
        var list = Value(own, "w:numId");
        if (list is null && !look.StylesMakeLists)
        {
            return null;
        }

        var style = look.Styles.Of(paragraph);
        var styled = list is null ? look.Styles.Property(style, "w:numPr") : null;
        list ??= Value(styled, "w:numId");
        if (list is null or "0" || look.Styles.HeadingLevel(style) > 0)
        {
            return null;
        }

        var level = Value(own, "w:ilvl") ?? Value(styled, "w:ilvl");
        return new ListItem(list, level is null ? look.Numbering.LevelOfStyle(list, style) : Number(level));
    }

    private static string? Value(Element? numbering, string name) => numbering?.Child(name)?.Value("w:val");

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 8) : 0;
}
