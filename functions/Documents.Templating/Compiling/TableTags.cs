using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// What tags do to tables besides repeating their rows: columns that a loop repeats, cells that merge with equal ones
/// above. A template without such tags pays a glance.
/// </summary>
internal sealed class TableTags
{
    private readonly string _part;
    private readonly string _kind;
    private readonly Element _root;
    private readonly TemplateLimits _limits;
    private readonly DiagnosticBag _found;
    private readonly ColumnSearch _columns;
    private readonly ColumnWidths _widths = new();
    private readonly MergedCellPlacement _merged;
    private readonly Dictionary<Element, Place> _places = [];

    /// <param name="part">Name of the part.</param>
    /// <param name="kind">What the part is to an author; empty for the body.</param>
    /// <param name="markup">The part, as it was read: tags where they were typed.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="found">Findings.</param>
    public TableTags(string part, string kind, PartMarkup markup, TemplateLimits limits, DiagnosticBag found)
    {
        (_part, _kind, _root, _limits, _found) = (part, kind, markup.Root, limits, found);
        _columns = new ColumnSearch(limits, found);
        _merged = new MergedCellPlacement(markup.Word, _widths.Repeated, found);
        _merged.Find(_root);
    }

    /// <summary>Takes note of where cells are, if that may matter, before rows of tags disappear. Gives the blocks back.</summary>
    public IReadOnlyList<Block> Note(IReadOnlyList<Block> blocks)
    {
        if (blocks.Any(block => ColumnTag.MayBe(block.Open)))
        {
            foreach (var stop in new StoryWalk(_kind).Cells(_root))
            {
                _places[stop.Element] = stop.Place;
            }
        }

        return blocks;
    }

    /// <summary>Takes the loops over columns out of the tree; gives the other blocks.</summary>
    public IReadOnlyList<Block> TakeColumns(IReadOnlyList<Block> blocks) => _columns.Take(blocks);

    /// <summary>Once all other blocks are placed.</summary>
    public void Place()
    {
        _columns.CheckBlocks();
        PlaceColumns();

        StaleBanding.Drop(_root);
        _merged.Place();
    }

    private void PlaceColumns()
    {
        long tags = 0;
        foreach (var (table, loops) in _columns.Tables)
        {
            // Every row gets tags of its own.
            tags += (long)GridRow.RowsOf(table).Count() * loops.Count;
            if (tags > _limits.Tags)
            {
                _found.Add(DiagnosticCatalogue.TooManyTags, loops[0].Source.Location, _limits.Tags);
                return;
            }

            ColumnPlacement.Place(table, loops, _widths, PlaceOf, _found);
        }

        if (_columns.Any)
        {
            _widths.Place(_root);
        }
    }

    private DiagnosticLocation PlaceOf(Element cell)
    {
        var words = cell.InnerText();
        return new DiagnosticLocation(_part, _places[cell].ToString(), Reading.Place.Excerpt(words, 0, words.Length));
    }
}
