using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// Content controls that are mapped to data stored in the file (XML mapping). Word puts the data in place of what the
/// control shows whenever the document is opened, and where the data are not there, whatever fits in data that come
/// later, such as a library's columns: a document would say something else than what was rendered and approved. So the
/// control keeps its text and loses the mapping.
/// </summary>
internal sealed class MappedControls
{
    // Word's own ids for title, subject and the like, and for company and manager, which lie in the document's properties.
    private const string CoreProperties = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";
    private const string ExtendedProperties = "{6668398D-A668-4E3E-A5EB-62B293D839F1}";

    private static readonly string[] KeptProperties = ["title", "subject", "keywords", "description", "category", "contentStatus"];

    private readonly HashSet<string> _stores = new(StringComparer.OrdinalIgnoreCase) { CoreProperties, ExtendedProperties };

    /// <summary>Notes which data are in the file, before they are taken out of it.</summary>
    public MappedControls(TemplatePackage package)
    {
        foreach (var part in package.Contents.Relationships.SelectMany(group => group).Where(link => link.Is("customXmlProps")).Select(link => link.TargetPart).OfType<string>().Where(package.Has))
        {
            var properties = PartMarkup.Parse(package.Read(part)).Root;
            _stores.UnionWith(properties.Attributes.Where(a => a.RawName.EndsWith("itemID", StringComparison.Ordinal)).Select(a => a.Value));
        }
    }

    /// <param name="root">The part.</param>
    /// <param name="part">Its name.</param>
    /// <param name="kind">What the part is to an author; empty for the body.</param>
    /// <param name="found">Takes a warning for each.</param>
    /// <returns>Whether there were any.</returns>
    public bool Untie(Element root, string part, string kind, DiagnosticBag found)
    {
        if (!root.DescendantsAndSelf().Any(element => element.Name is "w:dataBinding" or "w15:dataBinding"))
        {
            return false;
        }

        var isChanged = false;
        foreach (var (element, place, _) in new StoryWalk(kind).Others(root).ToList())
        {
            if (element.Name is not ("w:dataBinding" or "w15:dataBinding") || IsKept(element) || element.Parent is not { Name: "w:sdtPr" } control)
            {
                continue;
            }

            element.Remove();
            isChanged = true;
            // The words it shows lead an author to it; where it shows none, its title does.
            var words = control.Parent?.Child("w:sdtContent")?.InnerText() is { Length: > 0 } shown ? shown : control.Child("w:alias")?.Value("w:val") ?? "";
            var where = _stores.Contains(element.Value("w:storeItemID") ?? "") ? "stored in the file" : "that are not in the file";
            found.Add(DiagnosticCatalogue.MappedControl, new DiagnosticLocation(part, place.ToString(), Place.Excerpt(words, 0, words.Length)) { Position = found.NextPosition() }, where);
        }

        return isChanged;
    }

    /// <summary>Properties are rendered with the text, so both say the same.</summary>
    private static bool IsKept(Element mapping)
    {
        var path = mapping.Value("w:xpath") ?? "";
        var property = path[(path.LastIndexOf('/') + 1)..].Split('[')[0];
        return string.Equals(mapping.Value("w:storeItemID"), CoreProperties, StringComparison.OrdinalIgnoreCase)
            && KeptProperties.Contains(property[(property.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }
}
