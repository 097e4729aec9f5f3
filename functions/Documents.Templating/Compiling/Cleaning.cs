using System.Text;
using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>
/// Takes out of a template what tells of its making: revision ids, the author's comments, the path of its own template.
/// What a client gets tells of the client alone.
/// </summary>
internal static class Cleaning
{
    /// <summary>Whether the bytes of a story may hold anything to take out; cheaper than parsing it.</summary>
    public static bool MayNeed(ReadOnlySpan<byte> xml, bool keepComments) =>
        xml.IndexOf("rsid"u8) >= 0 || (!keepComments && xml.IndexOf("omment"u8) >= 0) || IsUtf16(xml);

    /// <summary>Takes revision ids, and the marks of comments unless they are kept, out of a part with text.</summary>
    /// <returns>Whether anything was taken out.</returns>
    public static bool CleanStory(Element root, bool keepComments)
    {
        var changed = false;
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            changed |= element.Attributes.RemoveAll(a => a.Name.StartsWith("w:rsid", StringComparison.Ordinal)) > 0;
            if (!keepComments && element.Name is "w:commentRangeStart" or "w:commentRangeEnd" or "w:commentReference" && element.Parent is { } parent)
            {
                element.Remove();
                changed = true;
                // The run of a comment's mark holds nothing else.
                if (parent.Name == "w:r" && parent.Elements.All(child => child.Name == "w:rPr"))
                {
                    parent.Remove();
                }
            }
        }

        return changed;
    }

    public static bool CleanSettings(Element root)
    {
        var before = root.Children.Count;
        root.Children.RemoveAll(child => child is Element { Name: "w:rsids" or "w:attachedTemplate" });
        return root.Children.Count < before;
    }

    /// <summary>Takes the author's company, manager and template path out, unless they are tags, and counts that no longer hold.</summary>
    public static void CleanExtendedProperties(Element root) => root.Children.RemoveAll(child => child is Element element
        && element.Name is "ap:Company" or "ap:Manager" or "ap:Template" or "ap:HyperlinkBase" or "ap:HLinks" or "ap:TotalTime" or "ap:Words" or "ap:Characters"
            or "ap:CharactersWithSpaces" or "ap:Pages" or "ap:Lines" or "ap:Paragraphs" or "ap:TitlesOfParts" or "ap:HeadingPairs" or "ap:LinksUpToDate"
            or "ap:SharedDoc" or "ap:HyperlinksChanged"
        && !element.InnerText().Contains("{{", StringComparison.Ordinal));

    /// <summary>Whether a part of the package goes altogether.</summary>
    public static bool Removes(string? contentType, string relationshipKind, bool keepComments) => relationshipKind switch
    {
        "thumbnail" => true,
        "comments" or "commentsExtended" or "commentsIds" or "commentsExtensible" or "people" => !keepComments,
        _ => contentType is not null && contentType.EndsWith("people+xml", StringComparison.Ordinal),
    };

    private static bool IsUtf16(ReadOnlySpan<byte> xml) => xml.StartsWith(Encoding.Unicode.Preamble) || xml.StartsWith(Encoding.BigEndianUnicode.Preamble);
}
