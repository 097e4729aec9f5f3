using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>One arrow from a part to another part or to a place outside.</summary>
/// <param name="Source">The part that has it; empty for the package itself.</param>
/// <param name="Id">What the part calls it (<c>r:id</c>).</param>
/// <param name="Type">Its type, a URI.</param>
/// <param name="Target">Where it points, as stored.</param>
/// <param name="IsExternal">Whether that is outside the package.</param>
internal sealed record Relationship(string Source, string Id, string Type, string Target, bool IsExternal)
{
    private const string Strict = "http://purl.oclc.org/ooxml/";

    /// <summary>The last word of the type, which is the same in Transitional and Strict: <c>hyperlink</c>, <c>image</c>.</summary>
    public string Kind => Type[(Type.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');

    public bool IsStrict => Type.StartsWith(Strict, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the part it points to (which may be missing); <see langword="null"/> if that is outside.</summary>
    public string? TargetPart => IsExternal ? null : PartName.Resolve(Source, Target);

    public bool Is(string kind) => Kind.Equals(kind, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Reads the relationships of one source.</summary>
internal sealed class RelationshipsReader(string source, List<Relationship> relationships) : XmlScreen
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int LongestTarget = 32_768;

    protected override void Element(XmlReader reader)
    {
        if (reader.LocalName != "Relationship" || reader.NamespaceURI != Namespace)
        {
            return;
        }

        var target = reader.GetAttribute("Target") ?? "";
        if (target.Length > LongestTarget)
        {
            throw new PartRefusedException(DiagnosticCatalogue.PackageDamaged, "one of its links has an address of many pages");
        }

        var mode = reader.GetAttribute("TargetMode")?.Trim();
        relationships.Add(new Relationship(
            source,
            reader.GetAttribute("Id") ?? "",
            reader.GetAttribute("Type")?.Trim() ?? "",
            target,
            "External".Equals(mode, StringComparison.OrdinalIgnoreCase) || ExternalTargets.LeavesPackage(target)));
    }
}
