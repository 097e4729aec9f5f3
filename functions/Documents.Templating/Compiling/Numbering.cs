using System.Globalization;
using System.Text;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// The lists of a template (<c>numbering.xml</c>). A list as paragraphs name it (<c>w:num</c>) is an instance of a pattern
/// (<c>w:abstractNum</c>), and may change where its levels start.
/// </summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, Element> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Element> _patterns = new(StringComparer.Ordinal);
    private readonly Styles _styles;

    public Numbering(Element? root, Styles styles)
    {
        _styles = styles;
        foreach (var element in root?.Elements ?? [])
        {
            switch (element.Name)
            {
                case "w:num":
                    _lists.TryAdd(element.Value("w:numId") ?? "", element);
                    break;
                case "w:abstractNum":
                    _patterns.TryAdd(element.Value("w:abstractNumId") ?? "", element);
                    break;
            }
        }
    }

    /// <summary>
    /// What counts a list: two lists of one pattern count together, as in Word, unless one of them starts anew.
    /// </summary>
    public string CounterOf(string list) => _lists.TryGetValue(list, out var num) && Pattern(num) is { } pattern
        ? num.Elements.Any(level => level.Name == "w:lvlOverride" && level.Child("w:startOverride") is not null) ? "list " + list : "pattern " + pattern
        : "";

    /// <summary>Whether a list numbers headings.</summary>
    public bool NumbersHeadings(string list) => Levels(list).Any(level => _styles.HeadingLevel(level.Child("w:pStyle")?.Value("w:val")) > 0);

    /// <summary>The level of a list that a style uses, when it does not say so itself.</summary>
    public int LevelOfStyle(string list, string? style) =>
        Levels(list).FirstOrDefault(level => style is not null && level.Child("w:pStyle")?.Value("w:val") == style) is { } own ? LevelNumber(own) : 0;

    /// <summary>A level of a list; <see langword="null"/> when the list has no such level.</summary>
    public Element? Level(string list, int level) => Levels(list).FirstOrDefault(own => LevelNumber(own) == level);

    /// <summary>A further list like one of the template's, which starts at its beginning; <see langword="null"/> when there is no such list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="started">The level whose start is told later; all levels start as the pattern says when it is below 0.</param>
    public NewList? Again(string list, int started = -1)
    {
        if (!_lists.TryGetValue(list, out var num) || Pattern(num) is null)
        {
            return null;
        }

        var word = num.RawName[..^"num".Length];
        var copy = new Element(num.Name, num.RawName);
        copy.Attributes.AddRange(num.Attributes.Where(a => a.RawName.StartsWith("xmlns", StringComparison.Ordinal)).Select(a => new Markup.Attribute(a.Name, a.RawName, a.Value)));
        var id = num.AttributeNamed("w:numId")!;
        copy.Attributes.Add(new Markup.Attribute(id.Name, id.RawName, NewList.Id.ToString()));
        copy.Append(num.Child("w:abstractNumId")!.Clone());
        var attribute = id.RawName[..^"numId".Length];
        foreach (var level in Levels(list).Select(LevelNumber).Distinct().Order())
        {
            copy.Append(Started(num, list, level, word, attribute, started));
        }

        var xml = new StringBuilder();
        MarkupText.Append(xml, copy);
        return new NewList(xml.ToString());
    }

    /// <summary>A level with its start said outright: the count begins there again.</summary>
    private Element Started(Element num, string list, int level, string word, string attribute, int started)
    {
        var own = num.Elements.FirstOrDefault(e => e.Name == "w:lvlOverride" && LevelNumber(e) == level)?.Clone();
        var start = own?.Child("w:startOverride")?.Value("w:val") ?? Level(list, level)?.Child("w:start")?.Value("w:val") ?? "0";
        own ??= New("lvlOverride", "ilvl", level.ToString(CultureInfo.InvariantCulture));
        own.Children.RemoveAll(child => child is Element { Name: "w:startOverride" });
        own.Prepend(New("startOverride", "val", level == started ? NewList.Start.ToString() : start));
        return own;

        Element New(string name, string of, string value) =>
            new("w:" + name, word + name) { Attributes = [new Markup.Attribute("w:" + of, attribute + of, value)] };
    }

    private string? Pattern(Element num) => num.Child("w:abstractNumId")?.Value("w:val") is { } pattern && _patterns.ContainsKey(pattern) ? pattern : null;

    /// <summary>The levels of a list: those that it changes itself, then those of its pattern.</summary>
    private IEnumerable<Element> Levels(string list)
    {
        if (!_lists.TryGetValue(list, out var num))
        {
            return [];
        }

        var changed = num.Elements.Where(e => e.Name == "w:lvlOverride").Select(e => e.Child("w:lvl")).OfType<Element>();
        return changed.Concat(LevelsOfPattern(Pattern(num), followsStyle: true));
    }

    private IEnumerable<Element> LevelsOfPattern(string? pattern, bool followsStyle)
    {
        if (pattern is null || !_patterns.TryGetValue(pattern, out var found))
        {
            return [];
        }

        // A pattern may only name the style that has the levels.
        return followsStyle && found.Child("w:numStyleLink")?.Value("w:val") is { } style
            && _styles.Property(style, "w:numPr")?.Child("w:numId")?.Value("w:val") is { } list && _lists.TryGetValue(list, out var num)
                ? LevelsOfPattern(Pattern(num), followsStyle: false)
                : found.Elements.Where(e => e.Name == "w:lvl");
    }

    private static int LevelNumber(Element level) => int.TryParse(level.Value("w:ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
