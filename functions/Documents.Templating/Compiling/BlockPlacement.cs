using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// Moves the tags of every block to the ends of the smallest run of whole siblings that holds them: the text between two
/// tags of a paragraph, the paragraphs and tables between tags in different paragraphs, the row of tags in different
/// cells, the rows of tags in different rows. Tags that fit none of these are an error that names both places.
/// </summary>
internal sealed class BlockPlacement(DiagnosticBag found)
{
    public static void Place(IReadOnlyList<Block> blocks, DiagnosticBag found)
    {
        var placement = new BlockPlacement(found);
        // Outer blocks open first, so that inner ones come to stand inside them.
        foreach (var block in blocks)
        {
            placement.Place(block);
        }
    }

    private void Place(Block block)
    {
        var tags = block.Tags.ToList();
        var around = CommonContainer(tags);
        var kind = Containers.KindOf(around);
        if (tags.TrueForAll(tag => tag.Parent == around) && kind is ContainerKind.Runs or ContainerKind.Blocks or ContainerKind.Rows)
        {
            return;
        }

        switch (kind)
        {
            case ContainerKind.Cells when block.Middles.Count == 0 && tags.TrueForAll(tag => IsPlain(tag, around)):
                var row = around.Name == "w:tr" ? around : around.Ancestors().First(e => e.Name == "w:tr");
                Move(block.Open, row, before: true);
                Move(block.Close!, row, before: false);
                break;
            case ContainerKind.Rows when tags.TrueForAll(tag => IsPlain(tag, around)) && block.Middles.TrueForAll(tag => StartsIts(tag, around)):
            case ContainerKind.Blocks when tags.TrueForAll(tag => IsInParagraphOf(tag, around)) && block.Middles.TrueForAll(tag => StartsIts(tag, around)):
            case ContainerKind.Runs when StandAtEdges(block, around):
                foreach (var tag in tags.Where(tag => tag.Parent != around))
                {
                    Move(tag, ChildHolding(tag, around), before: tag != block.Close);
                }

                break;
            default:
                found.Add(DiagnosticCatalogue.CrossedBlock, block.Open.Source.Location,
                    block.Open.Source.Text, block.Open.Source.Location.Place, block.Close!.Source.Text, block.Close.Source.Location.Place);
                break;
        }
    }

    private static Element CommonContainer(List<TagNode> tags)
    {
        var common = tags[0].Ancestors().ToList();
        foreach (var tag in tags.Skip(1))
        {
            var own = tag.Ancestors().ToHashSet();
            common.RemoveAll(element => !own.Contains(element));
        }

        return common[0];
    }

    private static void Move(TagNode tag, Element beside, bool before)
    {
        tag.Remove();
        if (before)
        {
            beside.InsertBefore(tag);
        }
        else
        {
            beside.InsertAfter(tag);
        }
    }

    private static Element ChildHolding(Node tag, Element around) =>
        tag.Parent == around ? throw new InvalidOperationException("The tag stands there already.") : tag.Ancestors().First(e => e.Parent == around);

    /// <summary>Whether only cells, content controls and paragraphs lie between: no table in the table, no text box.</summary>
    private static bool IsPlain(TagNode tag, Element around) =>
        tag.Ancestors().TakeWhile(e => e != around).All(e => e.Name is not ("w:tbl" or "w:txbxContent"));

    /// <summary>Whether its paragraph stands in the container itself, not in a table or content control of it.</summary>
    private static bool IsInParagraphOf(TagNode tag, Element around) =>
        tag.Parent == around || ChildHolding(tag, around).Name == "w:p";

    /// <summary>Whether nothing to be seen stands before the tag in the sibling that holds it.</summary>
    private static bool StartsIts(TagNode tag, Element around) =>
        tag.Parent == around || !ShowsBeside(ChildHolding(tag, around), tag, before: true);

    private static bool StandAtEdges(Block block, Element around) => block.Tags.All(tag =>
        tag.Parent == around || !ShowsBeside(ChildHolding(tag, around), tag, before: tag != block.Close));

    /// <summary>Whether anything to be seen stands before a tag in an element that holds it.</summary>
    public static bool ShowsBefore(Element element, TagNode tag) => ShowsBeside(element, tag, before: true);

    /// <summary>Whether a node shows anything: text, a value, a picture.</summary>
    public static bool Shows(Node node) => node switch
    {
        TagNode tag => !tag.IsSilent,
        TextNode text => text.Parent?.Name is "w:t" or "a:t" or "m:t" && !string.IsNullOrWhiteSpace(text.Value),
        Element { Name: "w:drawing" or "w:pict" or "w:object" or "w:tbl" } => true,
        Element element => element.Children.Exists(Shows),
        _ => false,
    };

    /// <summary>Whether anything to be seen stands before, or after, a tag in an element that holds it.</summary>
    private static bool ShowsBeside(Element element, TagNode tag, bool before)
    {
        // Of the siblings on the way down to the tag, those on its one side.
        for (Node inner = tag; inner != element; inner = inner.Parent!)
        {
            var siblings = inner.Parent!.Children;
            var index = siblings.IndexOf(inner);
            if ((before ? siblings.GetRange(0, index) : siblings.GetRange(index + 1, siblings.Count - index - 1)).Exists(Shows))
            {
                return true;
            }
        }

        return false;
    }
}
