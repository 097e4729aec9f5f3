using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>What kind of content each part has: <c>[Content_Types].xml</c>. Immutable once read.</summary>
internal sealed class ContentTypes : XmlScreen
{
    public const string PartName = "[Content_Types].xml";

    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly Dictionary<string, string> _defaults = new(Packages.PartName.Comparer);
    private readonly Dictionary<string, string> _overrides = new(Packages.PartName.Comparer);

    /// <summary>The type of a part, without parameters; <see langword="null"/> if it has none.</summary>
    public string? Of(string part)
    {
        var name = part.TrimStart('/');
        return _overrides.GetValueOrDefault(name) ?? _defaults.GetValueOrDefault(Packages.PartName.ExtensionOf(name));
    }

    protected override void Element(XmlReader reader)
    {
        if (reader.NamespaceURI != Namespace || reader.GetAttribute("ContentType") is not { } type)
        {
            return;
        }

        var end = type.IndexOf(';', StringComparison.Ordinal);
        var bare = (end < 0 ? type : type[..end]).Trim();
        if (!IsKind(bare))
        {
            throw new PartRefusedException(DiagnosticCatalogue.PackageDamaged, $"“{GateFindings.Cut(bare)}” in its list of parts is no kind of content");
        }

        if (reader.LocalName == "Override" && reader.GetAttribute("PartName") is { } part)
        {
            Declare(_overrides, Packages.PartName.Resolve("", part), bare);
        }
        else if (reader.LocalName == "Default" && reader.GetAttribute("Extension") is { } extension)
        {
            Declare(_defaults, extension.TrimStart('.'), bare);
        }
    }

    /// <summary>Whether this is a kind and its subkind, as <c>image/png</c>; no program opens a package where it is not.</summary>
    private static bool IsKind(string type) => type.Split('/') is [{ Length: > 0 } kind, { Length: > 0 } subkind]
        && !(kind + subkind).AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>Two types for one part would let two programs see two different documents.</summary>
    private static void Declare(Dictionary<string, string> types, string key, string type)
    {
        if (!types.TryAdd(key, type) && !types[key].Equals(type, StringComparison.OrdinalIgnoreCase))
        {
            throw new PartRefusedException(DiagnosticCatalogue.PackageDamaged, $"it gives two different kinds of content for “{GateFindings.Cut(key)}”");
        }
    }
}
