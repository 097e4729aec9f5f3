using System.Text;
using Documents.Templating.Markup;
using Documents.Templating.Packages;

namespace Documents.Templating.Compiling;

/// <summary>A part of the package that a document may add elements to: relationships, content types.</summary>
/// <param name="Name">Name in the package.</param>
/// <param name="Start">Its bytes up to the place where new elements come.</param>
/// <param name="End">Its bytes after them.</param>
internal sealed record GrowingPart(string Name, byte[] Start, byte[] End)
{
    /// <summary>A part that grows at the end of its root.</summary>
    public static GrowingPart Cut(string name, PartMarkup markup)
    {
        var text = Encoding.UTF8.GetString(markup.ToBytes());
        if (markup.Root.Children.Count == 0)
        {
            // The root closes itself, and is opened again.
            text = $"{text[..^"/>".Length]}></{markup.Root.RawName}>";
        }

        var end = text.LastIndexOf("</", StringComparison.Ordinal);
        return new GrowingPart(name, Encoding.UTF8.GetBytes(text[..end]), Encoding.UTF8.GetBytes(text[end..]));
    }

    /// <summary>The part with elements added to it.</summary>
    public RenderedPart With(IEnumerable<string> elements, int level, OutputBudget budget)
    {
        using var writer = new PartWriter(level, budget);
        writer.Write(Start);
        foreach (var element in elements)
        {
            writer.Write(Encoding.UTF8.GetBytes(element));
        }

        writer.Write(End);
        return writer.Complete();
    }
}

/// <summary>Where the documents of a template may grow beyond its package.</summary>
/// <param name="ContentTypes">The list of content types.</param>
/// <param name="Relationships">The relationships of the parts that are rendered, by part; one that has none yet has an empty list.</param>
/// <param name="Parts">Names of parts that are taken.</param>
/// <param name="RelationshipTypes">What the types of relationships begin with, Transitional or Strict.</param>
/// <param name="IdStem">Beginning of ids that no relationship of the template has.</param>
/// <param name="Numbering">The lists; <see langword="null"/> when no document has others than the template.</param>
internal sealed record PackageGrowth(
    GrowingPart ContentTypes,
    IReadOnlyDictionary<string, GrowingPart> Relationships,
    IReadOnlySet<string> Parts,
    string RelationshipTypes,
    string IdStem,
    NumberingGrowth? Numbering);
