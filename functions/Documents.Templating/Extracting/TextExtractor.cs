using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Packages;
using Documents.Templating.Reading;

namespace Documents.Templating.Extracting;

/// <summary>Collects the words of a package, part by part.</summary>
internal sealed class TextExtractor(Package package, PackageContents contents)
{
    private static readonly string[] Properties = ["core-properties", "extended-properties", "custom-properties"];

    private readonly List<DocumentPassage> _passages = [];

    public IReadOnlyList<DocumentPassage> All()
    {
        foreach (var entry in package.Entries.OrderBy(entry => PartName.Comparer.Equals(entry.Name, contents.MainPart) ? 0 : 1))
        {
            // Building blocks are stored with a document and are no part of it.
            if (StoryKind.Of(contents.ContentTypeOf(entry.Name)) is { } kind && !entry.Name.Contains("/glossary/", StringComparison.OrdinalIgnoreCase))
            {
                Story(entry, kind);
            }
        }

        foreach (var part in Properties.Select(kind => contents.RelationshipsOf("").FirstOrDefault(link => link.Is(kind))?.TargetPart))
        {
            if (part is not null && package.Find(part) is { } entry && contents.ContentTypeOf(entry.Name)?.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) == true)
            {
                PropertiesOf(Parse(entry));
            }
        }

        return _passages;
    }

    private void Story(PackageEntry entry, string kind)
    {
        var root = Parse(entry);
        var walk = new StoryWalk(kind);
        foreach (var (paragraph, place, isFallback) in walk.Paragraphs(root))
        {
            if (!isFallback)
            {
                Add(DocumentPassageKind.Paragraph, place.ToString(), ParagraphText.Of(paragraph).ToString());
            }
        }

        foreach (var (element, place, isFallback) in walk.Others(root))
        {
            foreach (var attribute in isFallback ? [] : element.Attributes.Where(attribute => Describes(element, attribute)))
            {
                Add(DocumentPassageKind.Description, place.ToString(), attribute.Value);
            }
        }

        var where = kind.Length == 0 ? "a link" : $"a link in the {kind}";
        foreach (var link in contents.RelationshipsOf(entry.Name).Where(link => link.IsExternal && link.Is("hyperlink")))
        {
            Add(DocumentPassageKind.Address, where, Uri.UnescapeDataString(link.Target));
        }
    }

    private void PropertiesOf(Element root)
    {
        foreach (var element in root.DescendantsAndSelf().Where(element => !element.Elements.Any()))
        {
            var name = element.Parent is { Name: "op:property" } custom ? custom.Value("name") : element.Name[(element.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            Add(DocumentPassageKind.Property, name ?? "", element.InnerText());
        }
    }

    private void Add(DocumentPassageKind kind, string place, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _passages.Add(new DocumentPassage(kind, place, text));
        }
    }

    private Element Parse(PackageEntry entry) => PartMarkup.Parse(package.Inflate(entry)).Root;

    private static bool Describes(Element element, Markup.Attribute attribute) => (element.Name, attribute.Name) switch
    {
        ("wp:docPr", "descr" or "title") or ("v:shape" or "v:rect" or "v:imagedata", "alt" or "title") => true,
        ("w:alias" or "w:tblCaption" or "w:tblDescription", "w:val") => true,
        ("w:hyperlink", "w:tooltip") => true,
        _ => false,
    };
}
