using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// Pairs the tags that open, divide and close blocks. A text box, a note and the value of an attribute are worlds of
/// their own: a block begins and ends in the same one.
/// </summary>
internal sealed class BlockMatcher(DiagnosticBag found)
{
    private readonly List<Block> _blocks = [];

    /// <summary>The blocks in the order in which they open; all of them closed when nothing was found wrong.</summary>
    public static IReadOnlyList<Block> Match(Element root, DiagnosticBag found)
    {
        var matcher = new BlockMatcher(found);
        matcher.World(root);
        return matcher._blocks;
    }

    private void World(Element root)
    {
        var open = new Stack<Block>();
        Walk(root, open);
        foreach (var block in open.Reverse())
        {
            found.Add(DiagnosticCatalogue.UnclosedBlock, block.Open.Source.Location, block.Open.Source.Text);
        }
    }

    private void Walk(Element element, Stack<Block> open)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Parts is { } parts)
            {
                World(parts);
            }
        }

        foreach (var child in element.Children)
        {
            switch (child)
            {
                case Element { Name: "w:txbxContent" or "w:footnote" or "w:endnote" or "w:comment" or "w:instrText" } world:
                    World(world);
                    break;
                case Element below:
                    Walk(below, open);
                    break;
                case TagNode tag:
                    Take(tag, open);
                    break;
            }
        }
    }

    private void Take(TagNode tag, Stack<Block> open)
    {
        switch (tag.Role)
        {
            case TagRole.Open:
                tag.Block = new Block(tag);
                open.Push(tag.Block);
                _blocks.Add(tag.Block);
                break;
            case TagRole.Middle when open.TryPeek(out var block) && Divides(tag.Keyword, block.Open.Keyword):
                tag.Block = block;
                block.Middles.Add(tag);
                break;
            case TagRole.Close when open.TryPop(out var block):
                tag.Block = block;
                block.Close = tag;
                break;
            case TagRole.Middle when open.TryPeek(out var block):
                found.Add(DiagnosticCatalogue.MisplacedMiddle, tag.Source.Location, tag.Source.Text, block.Open.Source.Text, block.Open.Source.Location.Place);
                break;
            case TagRole.Middle or TagRole.Close:
                found.Add(DiagnosticCatalogue.UnopenedBlock, tag.Source.Location, tag.Source.Text);
                break;
        }
    }

    private static bool Divides(string middle, string open) => open switch
    {
        "if" or "for" => middle == "else",
        "case" => true,
        _ => false,
    };
}
