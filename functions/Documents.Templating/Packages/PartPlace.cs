namespace Documents.Templating.Packages;

/// <summary>Where a part is, as somebody who works in Word says it.</summary>
internal static class PartPlace
{
    /// <summary>The package itself, as OPC writes it.</summary>
    public const string Package = "/";

    private static readonly (string Start, string Place)[] Known =
    [
        ("word/document", "the text of the document"),
        ("word/header", "a page header"),
        ("word/footer", "a page footer"),
        ("word/footnotes", "the footnotes"),
        ("word/endnotes", "the endnotes"),
        ("word/comments", "the comments"),
        ("word/styles", "the styles"),
        ("word/numbering", "the numbered lists"),
        ("word/settings", "the document’s settings"),
        ("word/websettings", "the document’s settings"),
        ("word/fonttable", "the fonts"),
        ("word/fonts/", "the fonts"),
        ("word/theme/", "the theme"),
        ("word/media/", "a picture"),
        ("word/charts/", "a chart"),
        ("word/diagrams/", "a SmartArt diagram"),
        ("word/embeddings/", "an embedded object"),
        ("word/activex/", "an ActiveX control"),
        ("word/glossary/", "the building blocks"),
        ("docprops/", "the document’s properties"),
        ("customxml/", "the data stored with the document"),
        ("customui/", "the ribbon stored with the document"),
    ];

    public static string Of(string part)
    {
        // Relationships are where the part is that has them.
        var name = PartName.IsRelationships(part) ? PartName.SourceOf(part) ?? "" : part;
        var known = Array.Find(Known, entry => name.StartsWith(entry.Start, StringComparison.OrdinalIgnoreCase));
        return known.Place ?? "the file as a whole";
    }
}
