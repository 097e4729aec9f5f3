using System.Text.RegularExpressions;
using Documents.Templating.Markup;
using Documents.Templating.Packages;

namespace Documents.Templating.Compiling;

/// <summary>Rewrites the two tables of a package that say what its parts are and how they hang together.</summary>
internal static partial class PackageLinks
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>The content types without the parts that went, with those that came, and with a document where a template was.</summary>
    public static byte[] ContentTypes(byte[] xml, IReadOnlySet<string> removed, IReadOnlyDictionary<string, string> added, string? mainPart)
    {
        var markup = PartMarkup.Parse(xml);
        var root = markup.Root;
        root.Children.RemoveAll(child => child is Element { Name: "ct:Override" } element && removed.Contains(NameOf(element)));
        // A template's type may stand as the default of its extension, so the document's is written anew.
        root.Children.RemoveAll(child => mainPart is not null && child is Element { Name: "ct:Override" } element && PartName.Comparer.Equals(NameOf(element), mainPart));
        foreach (var (part, type) in mainPart is null ? added : added.Append(new(mainPart, WordMain)))
        {
            root.Append(new Element("ct:Override", root.RawName.Replace("Types", "Override", StringComparison.Ordinal))
            {
                Attributes = [New("PartName", "/" + part), New("ContentType", type)],
            });
        }

        return markup.ToBytes();

        static string NameOf(Element element) => element.Value("PartName")?.TrimStart('/') ?? "";
    }

    /// <summary>Takes relationships out of a list, and adds others.</summary>
    public static void Change(Element root, Func<Element, bool> isRemoved, IEnumerable<(string Id, string Type, string Target)> added)
    {
        root.Children.RemoveAll(child => child is Element element && isRemoved(element));
        foreach (var (id, type, target) in added)
        {
            root.Append(new Element("rel:Relationship", root.RawName.Replace("Relationships", "Relationship", StringComparison.Ordinal))
            {
                Attributes = [New("Id", id), New("Type", type), New("Target", target)],
            });
        }
    }

    /// <summary>The relationships of a part that has none yet.</summary>
    public static PartMarkup NoRelationships() =>
        new(new Element("rel:Relationships", "Relationships") { Attributes = [New("xmlns", Namespaces.PackageRelationships)] }, "w:");

    /// <summary>Whether an address holds a tag, percent-encoded as Word saves it or not.</summary>
    public static bool HoldsTag(Relationship relationship) => relationship.IsExternal && relationship.Is("hyperlink") && Tag().IsMatch(relationship.Target);

    /// <summary>The address with its tags decoded, and everything else as the author wrote it.</summary>
    public static string Decode(string target) => Tag().Replace(target, match => Uri.UnescapeDataString(match.Value));

    /// <summary>The name of the list of a part's relationships.</summary>
    /// <param name="part">The part; empty for the package itself.</param>
    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    [GeneratedRegex(@"(\{\{|%7B%7B).*?(\}\}|%7D%7D)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Tag();

    private static Markup.Attribute New(string name, string value) => new(name, name, value);
}
