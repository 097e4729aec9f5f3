using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Packages;

namespace Documents.Templating.Answering;

/// <summary>
/// The parts of a document that a person writes in: its text, then the headers and footers that its sections show, then
/// its notes. What else the package holds, such as building blocks with controls of their own, is no part of the document.
/// </summary>
internal sealed class FilledStories(Package package, PackageContents contents, ControlReader reader)
{
    public void Read()
    {
        var main = Markup(package.Find(contents.MainPart)!);
        reader.Read(main);

        var links = contents.RelationshipsOf(contents.MainPart).ToList();
        var byId = links.ToLookup(link => link.Id, StringComparer.Ordinal);
        var shown = References(main).SelectMany(id => byId[id].Take(1));
        var notes = links.Where(link => link.Is("footnotes")).Concat(links.Where(link => link.Is("endnotes")));
        // Sections may share a header; it is read once.
        foreach (var part in shown.Concat(notes).Select(link => link.TargetPart).OfType<string>().Distinct(PartName.Comparer))
        {
            if (StoryKind.Of(contents.ContentTypeOf(part)) is not null
                && package.Find(part) is { } entry
                && !PartName.Comparer.Equals(entry.Name, contents.MainPart))
            {
                reader.Read(Markup(entry));
            }
        }
    }

    private Element Markup(PackageEntry entry) => PartMarkup.Parse(package.Inflate(entry)).Root;

    /// <summary>The headers and footers that the sections of a part show, by their relationships.</summary>
    private static List<string> References(Element main)
    {
        var found = new List<string>();
        Collect(main);
        return found;

        // Not with nested iterators: in a hostile file they cost as many steps an element as it is deep.
        void Collect(Element parent)
        {
            foreach (var child in parent.Children)
            {
                if (child is not Element element)
                {
                    continue;
                }

                if (element.Name is "w:headerReference" or "w:footerReference" && element.Value("r:id") is { } id)
                {
                    found.Add(id);
                }

                Collect(element);
            }
        }
    }
}
