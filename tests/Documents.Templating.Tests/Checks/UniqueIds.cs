using System.Xml.Linq;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Checks;

/// <summary>
/// Ids that must be the only one of their kind: drawings, bookmarks and their names, content controls, paragraphs, lists.
/// The fallback branch of a text box repeats the ids of the other branch on purpose and is left out.
/// </summary>
internal static class UniqueIds
{
    private static readonly (string Kind, Func<XElement, string?> Id)[] Kinds =
    [
        ("drawing", element => element.Name.LocalName == "docPr" && !element.IsWord() ? element.Value("id") : null),
        ("bookmark", element => element.Is("bookmarkStart") ? element.Value("id") : null),
        ("bookmark name", element => element.Is("bookmarkStart") ? element.Value("name")?.ToUpperInvariant() : null),
        ("content control", element => element.Is("sdtPr") ? element.Setting("id") : null),
        ("paragraph", element => element.Is("p") || element.Is("tr") ? element.Value("paraId") : null),
        ("list", element => element.Is("num") ? element.Value("numId") : null),
        ("pattern of lists", element => element.Is("abstractNum") ? element.Value("abstractNumId") : null),
    ];

    /// <summary>Ids that repeat in the document, of the kinds that did not repeat in the template.</summary>
    public static IEnumerable<string> Repeated(byte[] template, byte[] document)
    {
        var before = new WordPackage(template);
        var after = new WordPackage(document);
        return [.. Kinds
            .Where(kind => !Repeated(before, kind.Id).Any())
            .SelectMany(kind => Repeated(after, kind.Id).Select(id => $"{kind.Kind} {id}"))];
    }

    private static IEnumerable<string> Repeated(WordPackage package, Func<XElement, string?> id)
    {
        var main = package.MainPart;
        string[] kinds = ["header", "footer", "footnotes", "endnotes", "comments", "numbering"];
        return kinds.SelectMany(kind => package.Targets(main, kind)).Prepend(main).Distinct()
            .SelectMany(part => package.Xml(part).Descendants())
            .Where(element => !element.Ancestors().Any(ancestor => ancestor.Name.LocalName == "Fallback"))
            .Select(id)
            .OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);
    }
}
