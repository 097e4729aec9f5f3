using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>
/// What a template looks like, for what is printed in its own styles and lists: read when a part first asks for it.
/// </summary>
internal sealed class TemplateLook(TemplatePackage package)
{
    private static readonly byte[] NumberProperties = [.. "numPr"u8];

    public Styles Styles => field ??= Styles.Of(Markup("styles"));

    public Numbering Numbering => field ??= new Numbering(Markup("numbering")?.Root, Styles);

    /// <summary>Whether there are lists at all.</summary>
    public bool HasLists => _hasLists ??= package.Target(package.Contents.MainPart, "numbering") is not null;

    private bool? _hasLists;

    /// <summary>Whether a style may make items of its paragraphs; without looking at the styles one by one.</summary>
    public bool StylesMakeLists => _stylesMakeLists ??= package.Target(package.Contents.MainPart, "styles") is { } styles
        && package.Read(styles).AsSpan().IndexOf(NumberProperties) >= 0;

    private bool? _stylesMakeLists;

    public bool IsStrict => package.Contents.IsStrict;

    /// <summary>Whether a tag keeps a link in a variable, so that any tag may print one.</summary>
    public bool KeepsLinks { get; set; }

    /// <summary>Whether a tag keeps Markdown in a variable.</summary>
    public bool KeepsMarkdown { get; set; }

    /// <summary>Whether documents may have lists that the template has not.</summary>
    public bool AddsLists { get; set; }

    /// <summary>The colour of hyperlinks, and whether it is the theme's.</summary>
    public (string Color, bool IsTheme) LinkColor => _linkColor ??= Markup("theme")?.Root.DescendantsAndSelf().FirstOrDefault(element => element.Name == "a:hlink")
        ?.Elements.Select(color => color.Value("val") is { Length: 6 } value ? value : color.Value("lastClr")).FirstOrDefault(value => value is { Length: 6 }) is { } themed
        ? (themed, true)
        : ("0563C1", false);

    private (string, bool)? _linkColor;

    private PartMarkup? Markup(string kind) =>
        package.Target(package.Contents.MainPart, kind) is { } part ? PartMarkup.Parse(package.Read(part)) : null;
}
