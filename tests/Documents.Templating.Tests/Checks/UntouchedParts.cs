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
            .Where(part => !after.Parts.TryGetValue(part.Key, out var bytes) || !(IsPicture(part.Key) ? IsPieceOf(bytes, part.Value) : bytes.AsSpan().SequenceEqual(part.Value) || IsWithMoreLists(before, after, part.Key)))
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
        if (MayGo(name) || HasTraces(name, bytes))
        {
            return false;
        }

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

    /// <summary>Data stored in the file, printers and signatures: what no document needs.</summary>
    private static bool MayGo(string name) =>
        name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) || name.Contains("printerSettings", StringComparison.Ordinal) || name.StartsWith("_xmlsignatures/", StringComparison.Ordinal)
        || name.Contains("/glossary/document", StringComparison.Ordinal);

    /// <summary>Revision ids of styles, and paths.</summary>
    private static bool HasTraces(string name, byte[] bytes)
    {
        string[] signs = name.EndsWith(".xml", StringComparison.Ordinal) ? ["rsid", ":\\"] : name.EndsWith(".svg", StringComparison.Ordinal) ? ["metadata", "<!--"] : [];
        var text = Encoding.Latin1.GetString(bytes);
        return signs.Any(sign => text.Contains(sign, StringComparison.Ordinal));
    }

    private static bool IsPicture(string name) => Path.GetExtension(name) is ".jpeg" or ".jpg" or ".png";

    /// <summary>A picture loses what a camera noted in it, and nothing else: what is left of it was there before, in the same order.</summary>
    private static bool IsPieceOf(byte[] after, byte[] before)
    {
        var at = 0;
        foreach (var value in after)
        {
            at = Array.IndexOf(before, value, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return after.Length > before.Length / 50;
    }

    /// <summary>A link whose address holds a tag gets a relationship of its own, with an id of its own.</summary>
    private static bool HasTaggedLinks(WordPackage package, string name) => package.Relationships(name)
        .Any(relationship => Uri.UnescapeDataString(relationship.Target).Contains("{{", StringComparison.Ordinal));

    /// <summary>Tags, revision ids or comment marks: what the engine replaces or takes away.</summary>
    private static bool HasWork(byte[] story)
    {
        var text = Encoding.UTF8.GetString(story);
        string[] traces = ["rsid", "vanish", "dataBinding", "printerSettings", "permStart", ":\\", "file:", "Users"];
        return story.AsSpan().StartsWith("\xFE\xFF"u8) || traces.Any(trace => text.Contains(trace, StringComparison.Ordinal))
            || text.Contains("comment", StringComparison.OrdinalIgnoreCase) || text.Contains('\0', StringComparison.Ordinal) || text.Contains("&#", StringComparison.Ordinal)
            || (text.Contains('{', StringComparison.Ordinal) && text.Contains('}', StringComparison.Ordinal));
    }
}
