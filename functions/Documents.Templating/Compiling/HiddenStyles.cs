using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>Whether text is hidden: by its own formatting, or by a style and the styles that one is based on.</summary>
internal sealed class HiddenStyles
{
    private readonly Styles? _styles;

    private HiddenStyles(Styles? styles) => _styles = styles;

    /// <summary>Whether any style may hide text.</summary>
    public bool Any => _styles is not null;

    /// <summary>Looks at the styles of a template; there is nothing to read where none hides anything.</summary>
    public static HiddenStyles Of(TemplatePackage package, TemplateLook look) =>
        new(package.Target(package.Contents.MainPart, "styles") is { } part && package.Read(part).AsSpan().IndexOf("vanish"u8) >= 0 ? look.Styles : null);

    /// <summary>Own formatting decides; without any, each of the two styles turns hiding on, and both together off, as Word has it.</summary>
    public bool Hide(Element paragraph, Element run)
    {
        var properties = run.Child("w:rPr");
        return Own(properties) ?? (Styled(properties?.Child("w:rStyle")) ^ Styled(paragraph.Child("w:pPr")?.Child("w:pStyle")));
    }

    private bool Styled(Element? name) =>
        _styles?.Chain(name?.Value("w:val")).Select(style => Own(style.Child("w:rPr"))).FirstOrDefault(hides => hides is not null) ?? false;

    private static bool? Own(Element? properties) =>
        properties?.Child("w:vanish") is { } hidden ? hidden.Value("w:val") is not ("0" or "false" or "off") : null;
}
