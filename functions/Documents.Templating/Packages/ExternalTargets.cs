using System.Buffers;

namespace Documents.Templating.Packages;

/// <summary>
/// What a document may point to outside itself: addresses that open only when a person clicks them. Anything Word would
/// fetch by itself tells a stranger who opened the document, and when.
/// </summary>
internal static class ExternalTargets
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel"];

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private static readonly (string Kind, string What, string Cure)[] Known =
    [
        ("hyperlink", "a link", "Right-click the link and choose “Edit Link”. Give it a web address (https://…), an e-mail address or a telephone number, or choose “Remove Link”."),
        ("image", "a linked picture", "Delete the picture and insert it again with Insert > Pictures > This Device, so that it is kept in the document."),
        ("attachedTemplate", "the attached template", "Choose File > Options > Add-ins, pick “Templates” beside “Manage”, click “Go”, and put “Normal” in place of the address."),
        ("oleObject", "a linked object", "Click the object and press Ctrl+Shift+F9, which keeps what it shows and drops the link."),
        ("package", "a linked object", "Click the object and press Ctrl+Shift+F9, which keeps what it shows and drops the link."),
        ("mailMergeSource", "a mail merge list", "Choose Mailings > Start Mail Merge > “Normal Word Document”, and save."),
        ("mailMergeHeaderSource", "a mail merge list", "Choose Mailings > Start Mail Merge > “Normal Word Document”, and save."),
        ("frame", "a frame", "Copy the text into a new, empty document and save that."),
    ];

    /// <summary>Whether a relationship that leaves the package may stay.</summary>
    public static bool IsAllowed(Relationship relationship) =>
        (relationship.Is("hyperlink") && IsSafeAddress(relationship.Target))
        || (relationship.Is("attachedTemplate") && IsOnThisComputer(relationship.Target));

    /// <summary>Tells what a relationship is, and how to be rid of it.</summary>
    public static (string What, string Cure) Describe(string kind)
    {
        var known = Array.Find(Known, entry => entry.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase));
        return known.Kind is null
            ? ("something linked", "Choose File > Info > “Edit Links to Files”, pick the link, and click “Break Link”.")
            : (known.What, known.Cure);
    }

    /// <summary>Whether a person may click this address: web, e-mail, telephone, or a place in the document itself.</summary>
    public static bool IsSafeAddress(string address)
    {
        // Programs that open an address skip what stands before it; so an attacker puts something there.
        var bare = address.AsSpan().TrimStart(" \t\r\n\v\f\u00A0\u200B\uFEFF");
        if (bare.IsEmpty || bare[0] == '#' || HasTag(bare))
        {
            return true;
        }

        return IsSafeScheme(SchemeOf(bare));
    }

    /// <summary>Whether addresses of this kind open only when a person clicks them, and run nothing.</summary>
    public static bool IsSafeScheme(ReadOnlySpan<char> scheme)
    {
        foreach (var safe in SafeSchemes)
        {
            if (scheme.Equals(safe, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a target cannot be a part of the package, whatever its mode says.</summary>
    public static bool LeavesPackage(string target) =>
        SchemeOf(target.AsSpan().Trim()).Length > 0 || target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith(@"\\", StringComparison.Ordinal);

    /// <summary>A tag may make the address; what it makes is checked when it is rendered.</summary>
    private static bool HasTag(ReadOnlySpan<char> address) =>
        address.Contains("{{", StringComparison.Ordinal) || address.Contains("%7B%7B", StringComparison.OrdinalIgnoreCase);

    /// <summary>The author's own template on the author's own disk, which Word notes in every document; it is stripped later.</summary>
    private static bool IsOnThisComputer(string target)
    {
        var path = Uri.UnescapeDataString(target.Trim()).Replace('\\', '/');
        if (path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            // "file:" with two slashes names a computer, with four or more a file server.
            path = path["file:".Length..];
            path = path.StartsWith("///", StringComparison.Ordinal) && !path.StartsWith("////", StringComparison.Ordinal) ? path[3..] : path;
        }

        var isDrive = path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/' && !path[3..].StartsWith('/');
        return isDrive || (!path.StartsWith("//", StringComparison.Ordinal) && SchemeOf(path).IsEmpty);
    }

    /// <summary>What stands before the colon of an address. An old Macintosh path has a colon too, but a blank before it.</summary>
    private static ReadOnlySpan<char> SchemeOf(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOf(':');
        return colon > 0 && !address[..colon].ContainsAnyExcept(SchemeCharacters) ? address[..colon] : [];
    }
}
