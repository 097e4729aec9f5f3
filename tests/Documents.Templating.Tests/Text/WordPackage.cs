using System.IO.Compression;
using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>The parts of a .docx as plain bytes and XML. The tests' own reader: it shares no code with the engine.</summary>
internal sealed class WordPackage
{
    private const string RelationshipNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly Dictionary<string, XDocument> _parsed = new(StringComparer.Ordinal);

    public WordPackage(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            using var inflated = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(inflated);
            Parts.Add(entry.FullName, inflated.ToArray());
        }
    }

    /// <summary>Part name without a leading slash, and its inflated bytes.</summary>
    public SortedDictionary<string, byte[]> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>The part that the package says is the document: <c>word/document.xml</c> as a rule.</summary>
    public string MainPart => Targets("", "officeDocument").First();

    public XDocument Xml(string part)
    {
        if (!_parsed.TryGetValue(part, out var xml))
        {
            using var stream = new MemoryStream(Parts[part]);
            xml = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
            _parsed.Add(part, xml);
        }

        return xml;
    }

    /// <summary>Names of the parts that <paramref name="part"/> points at with relationships of this type (its last word).</summary>
    public IEnumerable<string> Targets(string part, string type) => Relationships(part)
        .Where(relationship => relationship.Type.EndsWith('/' + type, StringComparison.Ordinal) && !relationship.External)
        .Select(relationship => Resolve(part, relationship.Target))
        .Where(Parts.ContainsKey);

    /// <summary>What a relationship id of a part stands for; the id itself when there is no such relationship.</summary>
    public string Target(string part, string id) =>
        Relationships(part).FirstOrDefault(relationship => relationship.Id == id)?.Target ?? $"!{id} is not a relationship!";

    /// <summary>Name of the part that a relationship id stands for.</summary>
    public string Part(string part, string id) => Resolve(part, Target(part, id));

    public IEnumerable<Relationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        return !Parts.ContainsKey(name)
            ? []
            : Xml(name).Descendants(XName.Get("Relationship", RelationshipNamespace)).Select(element => new Relationship(
                (string)element.Attribute("Id")!,
                (string)element.Attribute("Type")!,
                (string)element.Attribute("Target")!,
                (string?)element.Attribute("TargetMode") == "External"));
    }

    private static string Resolve(string part, string target)
    {
        var steps = new Stack<string>(target.StartsWith('/') ? [] : part.Split('/').SkipLast(1));
        foreach (var step in Uri.UnescapeDataString(target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
            {
                steps.Push(step);
            }
            else
            {
                steps.TryPop(out _);
            }
        }

        return string.Join('/', steps.Reverse());
    }
}

internal sealed record Relationship(string Id, string Type, string Target, bool External);
