using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// Checks what placement made: blocks lie within each other, not across, and none cuts a field in two. Two blocks whose
/// paragraphs overlap (one ends in the paragraph in which the next begins, beside text) are found here.
/// </summary>
internal sealed class BlockNesting(DiagnosticBag found)
{
    private readonly Stack<(Block Block, int Fields)> _open = new();
    private int _fields;

    public static void Check(Element root, DiagnosticBag found) => new BlockNesting(found).Walk(root);

    private void Walk(Element element)
    {
        foreach (var child in element.Children)
        {
            switch (child)
            {
                case TagNode { Role: TagRole.Open, Block: { } block }:
                    _open.Push((block, _fields));
                    CheckCase(block);
                    break;
                case TagNode { Role: TagRole.Middle or TagRole.Close, Block: { } block } tag:
                    if (!Within(block, tag))
                    {
                        return;
                    }

                    break;
                case TagNode { Keyword: "break" or "continue" } exit:
                    CheckExit(exit);
                    break;
                case Element { Name: "w:fldChar" } mark:
                    _fields += mark.Value("w:fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 };
                    break;
                case Element below:
                    Walk(below);
                    break;
            }
        }
    }

    /// <summary>What stands between "case" and its first "when" belongs to no choice and would be lost.</summary>
    private void CheckCase(Block block)
    {
        if (block is { Open: { Keyword: "case", Parent: { } parent }, Middles: [var first, ..] } && first.Parent == parent)
        {
            var siblings = parent.Children;
            var start = siblings.IndexOf(block.Open) + 1;
            if (siblings.GetRange(start, siblings.IndexOf(first) - start).Exists(BlockPlacement.Shows))
            {
                found.Add(DiagnosticCatalogue.TextBeforeWhen, block.Open.Source.Location, block.Open.Source.Text);
            }
        }
    }

    /// <summary>Leaving a loop in the middle of a field would leave the field open.</summary>
    private void CheckExit(TagNode exit)
    {
        var loop = _open.FirstOrDefault(open => open.Block.Open.Keyword == "for");
        if (loop.Block is not null && loop.Fields != _fields)
        {
            found.Add(DiagnosticCatalogue.SplitField, exit.Source.Location, exit.Source.Text);
        }
    }

    private bool Within(Block block, TagNode tag)
    {
        if (_open.Count == 0 || _open.Peek().Block != block)
        {
            var other = _open.Count == 0 ? block : _open.Peek().Block;
            found.Add(DiagnosticCatalogue.CrossedBlock, tag.Source.Location,
                other.Open.Source.Text, other.Open.Source.Location.Place, tag.Source.Text, tag.Source.Location.Place);
            return false;
        }

        if (_open.Peek().Fields != _fields)
        {
            found.Add(DiagnosticCatalogue.SplitField, block.Open.Source.Location, block.Open.Source.Text);
        }

        if (tag.Role == TagRole.Close)
        {
            _open.Pop();
        }

        return true;
    }
}
