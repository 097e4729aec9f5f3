using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>
/// An SVG drawing without the notes of the program that made it: descriptions for machines, and the settings and file
/// names that drawing programs keep under names of their own.
/// </summary>
internal static class DrawingCleaning
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Programs = ["inkscape", "sodipodi", "adobe", "sketch", "serif", "corel", "figma", "krita", "rdf-syntax", "creativecommons", "purl.org/dc"];

    /// <returns>The drawing without them; <see langword="null"/> when there were none.</returns>
    public static byte[]? Clean(byte[] drawing)
    {
        var markup = PartMarkup.Parse(drawing);
        var prefixes = ProgramPrefixes(markup.Root);
        // Comments are not in the tree.
        var isChanged = drawing.AsSpan().IndexOf("<!--"u8) >= 0;
        foreach (var element in markup.Root.DescendantsAndSelf().ToList())
        {
            isChanged |= element.Attributes.RemoveAll(a => IsOf(a.RawName, prefixes)) > 0;
            if (element.Parent is not null && (element.RawName is "metadata" or "svg:metadata" || IsOf(element.RawName, prefixes)))
            {
                element.Remove();
                isChanged = true;
            }
        }

        return isChanged ? markup.ToBytes() : null;
    }

    /// <summary>The prefixes that stand for a program's own namespaces, wherever the drawing declares them.</summary>
    private static HashSet<string> ProgramPrefixes(Element root) => root.DescendantsAndSelf()
        .SelectMany(element => element.Attributes)
        .Where(a => a.RawName.StartsWith("xmlns:", StringComparison.Ordinal) && a.Value != Svg && Programs.Any(program => a.Value.Contains(program, StringComparison.OrdinalIgnoreCase)))
        .Select(a => a.RawName["xmlns:".Length..])
        .ToHashSet(StringComparer.Ordinal);

    private static bool IsOf(string name, HashSet<string> prefixes) =>
        name.Split(':') is [var prefix, _] && (prefixes.Contains(prefix) || (prefix == "xmlns" && prefixes.Contains(name["xmlns:".Length..])));
}
