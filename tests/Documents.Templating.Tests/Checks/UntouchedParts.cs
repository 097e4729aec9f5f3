using System.Text;
using System.Xml.Linq;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Checks;

/// <summary>Parts that the engine has no business with: they must come out byte for byte as they went in.</summary>
internal static class UntouchedParts
{
    public static IEnumerable<string> Changed(byte[] template, byte[] document, bool keepComments = false)
    {
        var before = new WordPackage(template);
        var after = new WordPackage(document);
        return [.. before.Parts
            .Where(part => MustStay(before, part.Key, part.Value, keepComments))
            .Where(part => !after.Parts.TryGetValue(part.Key, out var bytes) || !(bytes.AsSpan().SequenceEqual(part.Value) || IsWithMoreLists(before, after, part.Key)))
            .Select(part => part.Key)];
    }

    /// <summary>A document may have lists that its template has not; those of the template stay as they are, in their order.</summary>
    private static bool IsWithMoreLists(WordPackage before, WordPackage after, string name)
    {
        if (!before.Targets(before.MainPart, "numbering").Contains(name))
        {
            return false;
        }

        var ids = before.Xml(name).Root!.Elements().Select(IdOf).ToHashSet(StringComparer.Ordinal);
        var kept = after.Xml(name).Root!.Elements().Where(element => ids.Contains(IdOf(element)));
        return before.Xml(name).Root!.Elements().Select(element => element.ToString()).SequenceEqual(kept.Select(element => element.ToString()));
    }

    private static string IdOf(XElement element) => $"{element.Name.LocalName} {element.Value("abstractNumId") ?? element.Value("numId")}";

    private static bool MustStay(WordPackage package, string name, byte[] bytes, bool keepComments)
    {
        var main = package.MainPart;
        string[] kinds = ["settings", .. keepComments ? Array.Empty<string>() :
            ["comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"]];
        if (name == "[Content_Types].xml" || name.EndsWith(".rels", StringComparison.Ordinal)
            || name.StartsWith("docProps/", StringComparison.Ordinal)
            // Building blocks have settings of their own.
            || name.EndsWith("/glossary/settings.xml", StringComparison.Ordinal)
            || kinds.Any(kind => package.Targets(main, kind).Contains(name)))
        {
            return false;
        }

        string[] stories = ["header", "footer", "footnotes", "endnotes", "comments"];
        return name != main && !stories.Any(kind => package.Targets(main, kind).Contains(name)) || !(HasWork(bytes) || HasTaggedLinks(package, name));
    }

    /// <summary>A link whose address holds a tag gets a relationship of its own, with an id of its own.</summary>
    private static bool HasTaggedLinks(WordPackage package, string name) => package.Relationships(name)
        .Any(relationship => Uri.UnescapeDataString(relationship.Target).Contains("{{", StringComparison.Ordinal));

    /// <summary>Tags, revision ids or comment marks: what the engine replaces or takes away.</summary>
    private static bool HasWork(byte[] story)
    {
        var text = Encoding.UTF8.GetString(story);
        return story.AsSpan().StartsWith("\xFE\xFF"u8) || text.Contains("rsid", StringComparison.Ordinal)
            || text.Contains("comment", StringComparison.OrdinalIgnoreCase) || text.Contains('\0', StringComparison.Ordinal) || text.Contains("&#", StringComparison.Ordinal)
            || (text.Contains('{', StringComparison.Ordinal) && text.Contains('}', StringComparison.Ordinal));
    }
}
