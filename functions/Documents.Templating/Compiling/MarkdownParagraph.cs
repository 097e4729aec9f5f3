using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// A paragraph in which a tag prints Markdown. Where it holds nothing else it is there for the tag alone: what is printed
/// comes in its place.
/// </summary>
internal static class MarkdownParagraph
{
    private const string Function = "markdown";

    /// <summary>Whether a tag prints Markdown, or may: it says so, or what it prints may have been kept in a variable.</summary>
    public static bool MayPrint(TagNode tag, TemplateLook look) => look.KeepsMarkdown || FunctionCall.MayBeIn(tag.Code, Function);

    /// <summary>Whether a tag ends in <c>| markdown</c>.</summary>
    public static bool Prints(TagNode tag) => EndsIn(tag, Function);

    /// <summary>Whether the last thing a tag does is to call a function without arguments.</summary>
    public static bool EndsIn(TagNode tag, string function) =>
        tag.Code.AsSpan().TrimEnd() is var code && code.EndsWith(function, StringComparison.Ordinal) && code[..^function.Length].TrimEnd().EndsWith("|");

    /// <summary>
    /// Takes everything else out of paragraphs that hold one such tag, other tags that print nothing, and spaces: blocks
    /// then stand around the paragraph, and bookmarks beside it.
    /// </summary>
    public static void Settle(Element element)
    {
        for (var i = 0; i < element.Children.Count; i++)
        {
            if (element.Children[i] is not Element child)
            {
                continue;
            }

            Settle(child);
            if (child.Name == "w:p" && IsAlone(child, out var run))
            {
                Settle(child, run!);
                i = element.Children.IndexOf(child);
            }
        }
    }

    /// <param name="paragraph">The paragraph.</param>
    /// <param name="run">The run that holds the tag.</param>
    private static bool IsAlone(Element paragraph, out Element? run)
    {
        run = null;
        foreach (var child in paragraph.Children)
        {
            switch (child)
            {
                case TagNode or Element { Name: "w:proofErr" or "w:bookmarkStart" or "w:bookmarkEnd" }:
                    break;
                case Element { Name: "w:pPr" } properties when properties.Child("w:sectPr") is null:
                    break;
                case Element { Name: "w:r" } text when IsText(text, out var tag) && (tag is null || (run is null && Prints(tag))):
                    run = tag is null ? run : text;
                    break;
                default:
                    return false;
            }
        }

        return run is not null;
    }

    /// <summary>Whether a run holds spaces and at most one tag that prints something.</summary>
    private static bool IsText(Element run, out TagNode? tag)
    {
        tag = null;
        foreach (var child in run.Children)
        {
            if (child is not Element { Name: "w:rPr" or "w:lastRenderedPageBreak" or "w:t" } element)
            {
                return false;
            }

            foreach (var node in element.Name == "w:t" ? element.Children : [])
            {
                if (node is TagNode { Role: TagRole.Output } output && tag is null)
                {
                    tag = output;
                }
                else if (node is not TextNode text || !string.IsNullOrWhiteSpace(text.Value))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void Settle(Element paragraph, Element run)
    {
        var at = paragraph.Children.IndexOf(run);
        var before = paragraph.Children[..at].FindAll(IsMoved);
        var after = paragraph.Children[at..].FindAll(IsMoved);
        paragraph.Children.RemoveAll(child => child != run && child is not Element { Name: "w:pPr" });
        foreach (var text in run.Elements.ToList())
        {
            text.Children.RemoveAll(node => node is TextNode);
            if (text.Name == "w:lastRenderedPageBreak" || (text.Name == "w:t" && text.Children.Count == 0))
            {
                text.Remove();
            }
        }

        // The last thing in a cell has to be a paragraph.
        var marks = Containers.NeedsParagraph(paragraph.Parent!) ? after.FindAll(node => node is Element) : [];
        after.RemoveAll(marks.Contains);
        paragraph.InsertBefore([.. before, .. marks]);
        after.Reverse();
        after.ForEach(paragraph.InsertAfter);

        static bool IsMoved(Node node) => node is TagNode or Element { Name: "w:bookmarkStart" or "w:bookmarkEnd" };
    }

    /// <summary>The tag that is the first thing seen in a paragraph, if nothing before it would be missed; <see langword="null"/> otherwise.</summary>
    public static TagNode? First(Element paragraph)
    {
        if (paragraph.Name != "w:p"
            || paragraph.Children.Find(child => child is not Element { Name: "w:pPr" or "w:proofErr" }) is not Element { Name: "w:r" } run
            || run.Children.Find(child => child is not Element { Name: "w:rPr" or "w:lastRenderedPageBreak" }) is not Element { Name: "w:t", Children: [TagNode { Role: TagRole.Output } tag, ..] })
        {
            return null;
        }

        var isWhole = paragraph.Child("w:pPr")?.Child("w:sectPr") is null && !paragraph.Children.Exists(child => child is Element
        {
            Name: "w:bookmarkStart" or "w:bookmarkEnd" or "w:commentRangeStart" or "w:commentRangeEnd" or "w:permStart" or "w:permEnd"
        });
        return isWhole ? tag : null;
    }
}
