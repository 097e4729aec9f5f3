using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>Whether text is hidden: by its own formatting, or by a style and the styles that one is based on.</summary>
internal sealed class HiddenStyles
{
    private readonly Dictionary<string, Element> _styles = new(StringComparer.Ordinal);

    private HiddenStyles()
    {
    }

    /// <summary>Whether any style hides text.</summary>
    public bool Any => _styles.Count > 0;

    /// <summary>Reads the styles of a template; there is nothing to read where none hides anything.</summary>
    public static HiddenStyles Of(TemplatePackage package)
    {
        var hidden = new HiddenStyles();
        if (package.Target(package.Contents.MainPart, "styles") is not { } part || package.Read(part) is not { } bytes || bytes.AsSpan().IndexOf("vanish"u8) < 0)
        {
            return hidden;
        }

        foreach (var style in PartMarkup.Parse(bytes).Root.Elements.Where(element => element.Name == "w:style"))
        {
            hidden._styles[style.Value("w:styleId") ?? ""] = style;
        }

        return hidden;
    }

    /// <summary>Own formatting decides; without any, each of the two styles turns hiding on, and both together off, as Word has it.</summary>
    public bool Hide(Element paragraph, Element run)
    {
        var properties = run.Child("w:rPr");
        return Own(properties) ?? (Styled(properties?.Child("w:rStyle")) ^ Styled(paragraph.Child("w:pPr")?.Child("w:pStyle")));
    }

    private bool Styled(Element? name)
    {
        const int MostAncestors = 32;
        var id = name?.Value("w:val");
        for (var step = 0; id is not null && step < MostAncestors && _styles.TryGetValue(id, out var style); step++)
        {
            if (Own(style.Child("w:rPr")) is { } hides)
            {
                return hides;
            }

            id = style.Child("w:basedOn")?.Value("w:val");
        }

        return false;
    }

    private static bool? Own(Element? properties) =>
        properties?.Child("w:vanish") is { } hidden ? hidden.Value("w:val") is not ("0" or "false" or "off") : null;
}
