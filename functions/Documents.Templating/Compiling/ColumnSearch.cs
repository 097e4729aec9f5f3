using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Finds the loops that repeat columns, takes their tags out of the cells they stand in, and checks that columns can be
/// what they ask for: the same in every row, whole, from a list that is there before the table.
/// </summary>
internal sealed class ColumnSearch(TemplateLimits limits, DiagnosticBag found)
{
    private const int MostRefused = 100;

    private readonly List<FoundColumns> _columns = [];
    private readonly Dictionary<Element, List<ColumnLoop>> _loopsByTable = [];
    private readonly Dictionary<Element, TagOrder> _tagsByTable = [];

    /// <summary>A loop over columns as one row has it, and the blocks around and inside it, which must not cut it.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Loop">The loop.</param>
    /// <param name="Around">Blocks of the same row that the loop stands in: they have to take in the whole row.</param>
    /// <param name="Inside">Blocks that stand in the loop: they have to stay in its cells.</param>
    private sealed record FoundColumns(Element Row, ColumnLoop Loop, IReadOnlyList<Block> Around, IReadOnlyList<Block> Inside);

    public bool Any => _columns.Count > 0;

    /// <summary>The tables with such loops, and their loops from left to right.</summary>
    public IEnumerable<(Element Table, IReadOnlyList<ColumnLoop> Loops)> Tables => _loopsByTable
        .Select(pair => (pair.Key, (IReadOnlyList<ColumnLoop>)[.. pair.Value.OrderBy(loop => loop.First)]));

    /// <summary>Takes the loops over columns out of the tree; what is left are blocks that lie around siblings.</summary>
    public IReadOnlyList<Block> Take(IReadOnlyList<Block> blocks)
    {
        var taken = new List<ColumnTag>();
        var others = new List<Block>();
        foreach (var block in blocks)
        {
            if (ColumnTag.Of(block, limits, found) is { } tag)
            {
                taken.Add(tag);
            }
            else
            {
                others.Add(block);
            }
        }

        var refused = 0;
        foreach (var tag in taken)
        {
            // Nobody reads more findings, and checking what is nested a thousand times takes its time.
            if (refused < MostRefused && !TryTake(tag))
            {
                refused++;
            }
        }

        taken.ForEach(tag => tag.Block.Tags.ToList().ForEach(node => node.Remove()));
        return others;
    }

    /// <summary>Once the other blocks are placed: whether any of them cuts a loop over columns.</summary>
    public void CheckBlocks()
    {
        foreach (var columns in _columns)
        {
            var cutting = columns.Around.Where(block => block.Open.Ancestors().Contains(columns.Row))
                // Columns of a table inside the cell are taken out already; they have checks of their own.
                .Concat(columns.Inside.Where(block => block.Open.Parent is not null && !block.Open.Ancestors().Contains(columns.Row)));
            foreach (var block in cutting)
            {
                found.Add(DiagnosticCatalogue.CrossedBlock, block.Open.Source.Location,
                    block.Open.Source.Text, block.Open.Source.Location.Place, columns.Loop.Source.Text, columns.Loop.Source.Location.Place);
            }
        }
    }

    private bool TryTake(ColumnTag tag)
    {
        var source = tag.Block.Open.Source;
        if (GridRow.Around(tag.Block.Open) is not { } row || GridRow.Around(tag.Block.Close!) != row)
        {
            found.Add(DiagnosticCatalogue.ColumnsNotInARow, source.Location, source.Text);
            return false;
        }

        var table = GridRow.TableOf(row);
        if (!_tagsByTable.TryGetValue(table, out var tags))
        {
            _tagsByTable[table] = tags = TagOrder.Of(table);
        }

        var inside = tags.Inside(tag.Block);
        CheckInside(tag, inside);
        CheckList(tag, tags);
        if (LoopOf(tag.Block, row, _loopsByTable.TryGetValue(table, out var known) ? known : _loopsByTable[table] = []) is not { } loop)
        {
            return false;
        }

        var around = tags.Around(tag.Block).Where(block => GridRow.Around(block.Open) == row && GridRow.Around(block.Close!) == row);
        _columns.Add(new FoundColumns(row, loop, [.. around], [.. inside.Where(node => node.Role == TagRole.Open).Select(node => node.Block!)]));
        return true;
    }

    /// <summary>Columns are the same in every row: nothing may leave one out.</summary>
    private void CheckInside(ColumnTag tag, List<TagNode> inside)
    {
        foreach (var middle in tag.Block.Middles)
        {
            found.Add(DiagnosticCatalogue.NotAllowed, middle.Source.Location, $"{middle.Source.Text} in {tag.Block.Open.Source.Text}",
                "To say something else when there are no columns, put an “if” block around the table.");
        }

        RefuseExits(inside, tag.Block.Open.Source, found);
    }

    /// <summary>Tells of every tag that would leave a column out of one row.</summary>
    public static void RefuseExits(IEnumerable<TagNode> inside, TagSource loop, DiagnosticBag found)
    {
        var loops = 0;
        foreach (var node in inside)
        {
            loops += node switch { { Role: TagRole.Open, Keyword: "for" } => 1, { Role: TagRole.Close, Block.Open.Keyword: "for" } => -1, _ => 0 };
            if (loops == 0 && node.Keyword is "break" or "continue")
            {
                found.Add(DiagnosticCatalogue.NotAllowed, node.Source.Location, $"{node.Source.Text} in {loop.Text}",
                    "Columns are the same in every row: shorten the list with limit:, or leave the column out of the data.");
            }
        }
    }

    /// <summary>The list is read before the table begins: what is only made in the table is not there yet.</summary>
    private void CheckList(ColumnTag tag, TagOrder tags)
    {
        var maker = tags.Around(tag.Block).Select(block => block.Open).FirstOrDefault(open => open.Keyword == "with" || (open.Keyword == "for" && tag.Names.Contains(NameIn(open))))
            ?? tags.Naming.Find(node => tag.Names.Contains(NameIn(node)));
        if (maker is not null)
        {
            var source = tag.Block.Open.Source;
            found.Add(DiagnosticCatalogue.ColumnsOfARow, source.Location, source.Text, maker.Source.Text, maker.Source.Location.Place);
        }
    }

    private ColumnLoop? LoopOf(Block block, Element row, List<ColumnLoop> known)
    {
        var cells = GridRow.Of(row).Cells;
        var first = cells.First(cell => cell.Element == CellOf(block.Open)).Start;
        var end = cells.First(cell => cell.Element == CellOf(block.Close!)).End;
        if (known.Find(other => other.Overlaps(first, end)) is { } other)
        {
            // The same loop may be written in several rows: it means the same columns.
            if (other.First == first && other.End == end && other.Block.Open.Code == block.Open.Code && _columns.FindLast(columns => columns.Loop == other)!.Row != row)
            {
                return other;
            }

            found.Add(DiagnosticCatalogue.ColumnsOverlap, block.Open.Source.Location, block.Open.Source.Text, other.Source.Text, other.Source.Location.Place);
            return null;
        }

        if (known.Count == ColumnLimit.Most)
        {
            found.Add(DiagnosticCatalogue.TooManyColumns, block.Open.Source.Location, block.Open.Source.Text, ColumnLimit.Most);
            return null;
        }

        var loop = new ColumnLoop(block, first, [.. TableGrid.WidthsOf(GridRow.TableOf(row), first, end)]);
        known.Add(loop);
        return loop;
    }

    private static Element CellOf(TagNode tag) => tag.Ancestors().First(e => e.Name == "w:tc");

    /// <summary>The name that a tag gives to something: the variable of a loop, of an assignment, of a capture.</summary>
    private static string NameIn(TagNode node)
    {
        var code = node.Code.AsSpan(node.Code.Length > 0 ? node.Keyword.Length : 0)
            .TrimStart().TrimStart('$');
        var length = 0;
        while (length < code.Length && (char.IsLetterOrDigit(code[length]) || code[length] == '_'))
        {
            length++;
        }

        return code[..length].ToString();
    }
}
