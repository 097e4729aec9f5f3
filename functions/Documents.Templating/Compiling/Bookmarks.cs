using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// A bookmark that begins inside a block and ends outside it, or the other way round, would lose one of its ends; so
/// would one around a <c>break</c>. It is drawn together to where it begins, so that what refers to it still finds it.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Dictionary<string, (Element Mark, Branch Branch)> _starts = new(StringComparer.Ordinal);
    private readonly List<(Element Mark, Branch Branch)> _ends = [];

    /// <summary>The tags that decide whether a place is printed: the one that begins its part of a block, and the exit before it.</summary>
    private sealed record Branch(TagNode? Begins, TagNode? LeftBy);

    public static void Settle(Element root)
    {
        var bookmarks = new Bookmarks();
        bookmarks.Walk(root, new Branch(null, null));
        foreach (var (mark, branch) in bookmarks._ends)
        {
            if (bookmarks._starts.TryGetValue(mark.Value("w:id") ?? "", out var start) && start.Branch != branch)
            {
                mark.Remove();
                start.Mark.InsertAfter(mark);
            }
        }
    }

    /// <returns>The exit that was met, if its loop goes on after the element.</returns>
    private TagNode? Walk(Element element, Branch branch)
    {
        var open = new Stack<(TagNode Tag, Branch Around)>();
        foreach (var child in element.Children)
        {
            switch (child)
            {
                case TagNode { Role: TagRole.Open } tag:
                    open.Push((tag, branch));
                    branch = branch with { Begins = tag };
                    break;
                case TagNode { Role: TagRole.Middle } tag:
                    branch = branch with { Begins = tag };
                    break;
                case TagNode { Role: TagRole.Close } when open.TryPop(out var closed):
                    // Outside its loop an exit decides nothing any more.
                    branch = closed.Tag.Keyword == "for" ? closed.Around : closed.Around with { LeftBy = branch.LeftBy };
                    break;
                case TagNode { Keyword: "break" or "continue" } exit:
                    branch = branch with { LeftBy = exit };
                    break;
                case Element { Name: "w:bookmarkStart" } mark:
                    _starts[mark.Value("w:id") ?? ""] = (mark, branch);
                    break;
                case Element { Name: "w:bookmarkEnd" } mark:
                    _ends.Add((mark, branch));
                    break;
                case Element below:
                    branch = branch with { LeftBy = Walk(below, branch) };
                    break;
            }
        }

        return branch.LeftBy;
    }
}
