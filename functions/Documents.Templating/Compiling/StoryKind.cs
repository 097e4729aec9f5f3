namespace Documents.Templating.Compiling;

/// <summary>Tells which parts hold text that an author writes, and what an author calls them.</summary>
internal static class StoryKind
{
    /// <summary>What to call a part with text (empty for the body); <see langword="null"/> for any other part.</summary>
    public static string? Of(string? contentType)
    {
        var name = contentType?[(contentType.LastIndexOf('.') + 1)..];
        return name switch
        {
            "main+xml" => "",
            "header+xml" => "page header",
            "footer+xml" => "page footer",
            "footnotes+xml" or "endnotes+xml" or "comments+xml" => "",
            "diagramData+xml" or "drawingml+xml" => contentType!.Contains("diagram", StringComparison.Ordinal) ? "diagram" : null,
            _ => null,
        };
    }
}
