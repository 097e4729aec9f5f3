namespace Documents.Templating.Markup;

/// <summary>
/// Changes the formatting of a run or a paragraph (<c>w:rPr</c>, <c>w:pPr</c>) in a tree. Word asks for its properties in one
/// order, and calls a document with another damaged.
/// </summary>
internal static class Formatting
{
    private static readonly string[] OfRuns =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
        "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
        "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    private static readonly string[] OfParagraphs =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
        "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
        "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ];

    /// <summary>Sets a property, in place of one of the same name.</summary>
    /// <param name="properties">The formatting of a run or a paragraph.</param>
    /// <param name="property">The property.</param>
    public static void Set(Element properties, Element property)
    {
        properties.Children.RemoveAll(child => child is Element own && own.Name == property.Name);
        var order = properties.Name == "w:rPr" ? OfRuns : OfParagraphs;
        var rank = Array.IndexOf(order, property.Name[2..]);
        // What is not in the order (newer properties, of other namespaces) comes last.
        if (properties.Elements.FirstOrDefault(own => own.Name.StartsWith("w:", StringComparison.Ordinal) is false || Array.IndexOf(order, own.Name[2..]) > rank) is { } next)
        {
            next.InsertBefore(property);
        }
        else
        {
            properties.Append(property);
        }
    }

    /// <summary>A property with attributes.</summary>
    /// <param name="word">The prefix of Word's namespace, with its colon.</param>
    /// <param name="name">The name, without prefix.</param>
    /// <param name="attributes">Its attributes, without prefix.</param>
    public static Element New(string word, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var property = new Element("w:" + name, word + name);
        foreach (var (attribute, value) in attributes)
        {
            property.Attributes.Add(new Attribute("w:" + attribute, word + attribute, value));
        }

        return property;
    }

    /// <summary>Keeps some properties and takes away the others.</summary>
    public static void Keep(Element properties, params string[] names) =>
        properties.Children.RemoveAll(child => child is not Element own || !names.Contains(own.Name[(own.Name.IndexOf(':', StringComparison.Ordinal) + 1)..]));

    public static void Remove(Element properties, params string[] names) =>
        properties.Children.RemoveAll(child => child is Element own && own.Name.StartsWith("w:", StringComparison.Ordinal) && names.Contains(own.Name[2..]));
}
