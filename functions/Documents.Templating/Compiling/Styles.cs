using System.Globalization;
using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>
/// The styles of a template. Word keeps the English name of a built-in style whatever the language of the program, and
/// gives it an id of that language: styles are found by name.
/// </summary>
internal sealed class Styles
{
    private const string Heading = "heading ";

    // As many as a chain of styles may have before it is a circle.
    private const int LongestChain = 50;

    private readonly Dictionary<string, Element> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    private Styles(Element? root)
    {
        foreach (var style in root?.Elements.Where(element => element.Name == "w:style") ?? [])
        {
            var type = style.Value("w:type") ?? "paragraph";
            var id = style.Value("w:styleId") ?? "";
            _byId.TryAdd(id, style);
            _byName.TryAdd($"{type}/{style.Child("w:name")?.Value("w:val")}", id);
            if (type == "paragraph" && style.Value("w:default") is "1" or "true" or "on")
            {
                Default ??= id;
            }
        }
    }

    /// <summary>The id of the style of paragraphs that name none.</summary>
    public string? Default { get; }

    public static Styles Of(PartMarkup? markup) => new(markup?.Root);

    /// <summary>The id of a style.</summary>
    /// <param name="type"><c>paragraph</c>, <c>character</c>, <c>table</c>.</param>
    /// <param name="name">Its built-in name, in English.</param>
    public string? Named(string type, string name) => _byName.GetValueOrDefault($"{type}/{name}");

    /// <summary>A style and those it is based on.</summary>
    public IEnumerable<Element> Chain(string? id)
    {
        for (var length = 0; length < LongestChain && id is not null && _byId.TryGetValue(id, out var style); length++)
        {
            yield return style;
            id = style.Child("w:basedOn")?.Value("w:val");
        }
    }

    /// <summary>A property of the paragraphs of a style.</summary>
    public Element? Property(string? id, string name) =>
        Chain(id).Select(style => style.Child("w:pPr")?.Child(name)).FirstOrDefault(property => property is not null);

    /// <summary>The id of the style of a paragraph.</summary>
    public string? Of(Element paragraph) => paragraph.Child("w:pPr")?.Child("w:pStyle")?.Value("w:val") ?? Default;

    /// <summary>Which heading a style is, from 1; 0 when it is none.</summary>
    public int HeadingLevel(string? id)
    {
        foreach (var style in Chain(id))
        {
            var name = style.Child("w:name")?.Value("w:val") ?? "";
            if (name.StartsWith(Heading, StringComparison.OrdinalIgnoreCase) && Number(name[Heading.Length..]) is > 0 and <= 9 and var level)
            {
                return level;
            }

            if (style.Child("w:pPr")?.Child("w:outlineLvl")?.Value("w:val") is { } outline && Number(outline) is >= 0 and < 9 and var zero)
            {
                return zero + 1;
            }
        }

        return 0;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
