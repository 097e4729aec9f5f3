using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// <c>break</c> and <c>continue</c> leave out whole siblings of their loop — rows, paragraphs — so the condition they
/// stand in moves in front of the one that holds it. Where something to be seen stands before them in it, what should
/// become of that cannot be known, and is an error.
/// </summary>
internal sealed class LoopExits(DiagnosticBag found)
{
    private readonly List<Block> _open = [];

    public static void Place(Element root, DiagnosticBag found) => new LoopExits(found).Walk(root);

    private void Walk(Element element)
    {
        foreach (var child in element.Children.ToList())
        {
            switch (child)
            {
                case TagNode { Role: TagRole.Open, Block: { } block }:
                    _open.Add(block);
                    break;
                case TagNode { Role: TagRole.Close }:
                    _open.RemoveAt(_open.Count - 1);
                    break;
                case TagNode { Keyword: "break" or "continue" } exit:
                    var loop = _open.FindLastIndex(block => block.Open.Keyword == "for");
                    if (loop >= 0)
                    {
                        Place(exit, loop + 1 < _open.Count ? _open[loop + 1] : null, _open[loop].Open.Parent!);
                    }

                    break;
                case Element below:
                    Walk(below);
                    break;
            }
        }
    }

    /// <param name="exit">The tag.</param>
    /// <param name="condition">The outermost block of the loop that holds it; <see langword="null"/> when none does.</param>
    /// <param name="around">What holds the loop.</param>
    private void Place(TagNode exit, Block? condition, Element around)
    {
        var first = condition?.Open ?? exit;
        var last = condition?.Close ?? exit;
        if (exit.Parent == around && first.Parent == around)
        {
            return;
        }

        if (first.Parent == around || first.Parent != last.Parent || exit.Parent != first.Parent || !Between(first, last).TrueForAll(node => node is TagNode { IsSilent: true }))
        {
            found.Add(DiagnosticCatalogue.MisplacedExit, exit.Source.Location, exit.Source.Text);
            return;
        }

        var sibling = first.Ancestors().First(element => element.Parent == around);
        if (BlockPlacement.ShowsBefore(sibling, first))
        {
            found.Add(DiagnosticCatalogue.MisplacedExit, exit.Source.Location, exit.Source.Text);
            return;
        }

        foreach (var node in Between(first, last))
        {
            node.Remove();
            sibling.InsertBefore(node);
        }
    }

    private static List<Node> Between(TagNode first, TagNode last)
    {
        var siblings = first.Parent!.Children;
        var start = siblings.IndexOf(first);
        return siblings.GetRange(start, siblings.IndexOf(last) - start + 1);
    }
}
