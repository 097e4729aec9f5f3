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
    public static bool MayPrint(TagNode tag, TemplateLook look) => look.KeepsRichValues || FunctionCall.MayBeIn(tag.Code, Function);

    /// <summary>Whether a tag ends in <c>| markdown</c>.</summary>
    public static bool Prints(TagNode tag) => EndsIn(tag, Function);

    /// <summary>Whether the last thing a tag does is to call a function without arguments.</summary>
    public static bool EndsIn(TagNode tag, string function) =>
        tag.Code.AsSpan().TrimEnd() is var code && code.EndsWith(function, StringComparison.Ordinal) && code[..^function.Length].TrimEnd().EndsWith("|");

    /// <summary>
    /// Takes everything else out of paragraphs that hold one such tag, other tags that print nothing, and spaces: blocks
    /// then stand around the paragraph, and bookmarks beside it.
    /// </summary>
    public static void Settle(Element root)
    {
        foreach (var paragraph in root.DescendantsAndSelf().Where(element => element.Name == "w:p").ToList())
        {
            if (IsAlone(paragraph, out var run))
            {
                Settle(paragraph, run!);
            }
        }
    }

    private static bool IsAlone(Element paragraph, out Element? run)
    {
        run = null;
        foreach (var child in paragraph.Children)
        {
            switch (child)
            {
                case TagNode or Element { Name: "w:proofErr" } or Element { Name: "w:bookmarkStart" or "w:bookmarkEnd" }:
                    break;
                case Element { Name: "w:pPr" } properties when properties.Child("w:sectPr") is null:
                    break;
                case Element { Name: "w:r" } blank when !BlockPlacement.Shows(blank) && blank.Elements.All(IsText):
                    break;
                case Element { Name: "w:r" } found when run is null && TagOf(found) is { } tag && Prints(tag):
                    run = found;
                    break;
                default:
                    return false;
            }
        }

        return run is not null;
    }

    /// <summary>The one thing that is seen in a run, if it is a tag.</summary>
    private static TagNode? TagOf(Element run)
    {
        var shown = run.Elements.SelectMany(text => text.Children).Where(node => node is not Element && BlockPlacement.Shows(node)).ToList();
        return run.Elements.All(IsText) && shown is [TagNode { Role: TagRole.Output } only] ? only : null;
    }

    private static bool IsText(Element child) => child.Name is "w:rPr" or "w:t" or "w:lastRenderedPageBreak";

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
        if (paragraph.Name != "w:p" || paragraph.Child("w:pPr")?.Child("w:sectPr") is not null
            || paragraph.Elements.Any(child => child.Name is "w:bookmarkStart" or "w:bookmarkEnd" or "w:commentRangeStart" or "w:commentRangeEnd" or "w:permStart" or "w:permEnd"))
        {
            return null;
        }

        var first = paragraph.Children.Find(child => child is not Element { Name: "w:pPr" or "w:proofErr" });
        var text = first is Element { Name: "w:r" } run ? run.Elements.FirstOrDefault(child => child.Name is not ("w:rPr" or "w:lastRenderedPageBreak")) : null;
        return text is { Name: "w:t", Children: [TagNode { Role: TagRole.Output } tag, ..] } ? tag : null;
    }
}
