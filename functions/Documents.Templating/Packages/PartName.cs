namespace Documents.Templating.Packages;

/// <summary>What a part may be called, and how one part names another.</summary>
internal static class PartName
{
    /// <summary>OPC names differ by more than their case.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether a name stays inside the package wherever the package is unpacked.</summary>
    public static bool IsSafe(string name)
    {
        // A percent-encoded slash or dot says the same thing to a reader that decodes first.
        var decoded = Decode(name);
        return name.Length is > 0 and <= 512
            && !decoded.StartsWith('/')
            && !decoded.AsSpan().ContainsAny('\\', ':')
            && !decoded.Any(char.IsControl)
            && decoded.Split('/').All(segment => segment.Length > 0 && segment is not ("." or ".."));
    }

    /// <summary>The folder of a part with its closing slash; empty at the root.</summary>
    public static string FolderOf(string name) => name[..(name.LastIndexOf('/') + 1)];

    /// <summary>The extension without its dot; empty if there is none.</summary>
    public static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > name.LastIndexOf('/') ? name[(dot + 1)..] : "";
    }

    public static bool IsRelationships(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whose relationships a <c>.rels</c> part lists: a part, the package itself (empty), or nobody's.</summary>
    public static string? SourceOf(string relationships)
    {
        const string Folder = "_rels/";
        var file = relationships[FolderOf(relationships).Length..];
        var folder = FolderOf(relationships);
        var isInPlace = folder.EndsWith(Folder, StringComparison.OrdinalIgnoreCase)
            && (folder.Length == Folder.Length || folder[^(Folder.Length + 1)] == '/');
        return isInPlace && IsRelationships(file) ? folder[..^Folder.Length] + file[..^".rels".Length] : null;
    }

    /// <summary>The part that a relationship's target means, seen from the part that has the relationship.</summary>
    public static string Resolve(string source, string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        var path = Decode((end < 0 ? target : target[..end]).Replace('\\', '/'));
        var segments = new List<string>();
        foreach (var segment in (path.StartsWith('/') ? path : FolderOf(source) + path).Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private static string Decode(string name) => name.Contains('%') ? Uri.UnescapeDataString(name) : name;
}
