using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Lays the loops over columns into a table: in every row around the cells of their columns, in the grid around the
/// columns themselves, and in front of the table where their lists are read. Cells that take in all of the columns and
/// more grow with them.
/// </summary>
internal sealed class ColumnPlacement
{
    private readonly Element _table;
    private readonly IReadOnlyList<ColumnLoop> _loops;
    private readonly ColumnWidths _widths;
    private readonly Func<Element, DiagnosticLocation> _placeOf;
    private readonly DiagnosticBag _found;

    private ColumnPlacement(Element table, IReadOnlyList<ColumnLoop> loops, ColumnWidths widths, Func<Element, DiagnosticLocation> placeOf, DiagnosticBag found) =>
        (_table, _loops, _widths, _placeOf, _found) = (table, loops, widths, placeOf, found);

    /// <param name="table">The table.</param>
    /// <param name="loops">Its loops over columns, from left to right.</param>
    /// <param name="widths">Takes note of what is repeated and what grows.</param>
    /// <param name="placeOf">Tells where a cell is, for findings.</param>
    /// <param name="found">Findings.</param>
    public static void Place(Element table, IReadOnlyList<ColumnLoop> loops, ColumnWidths widths, Func<Element, DiagnosticLocation> placeOf, DiagnosticBag found)
    {
        var placement = new ColumnPlacement(table, loops, widths, placeOf, found);
        var rows = GridRow.RowsOf(table).Select(GridRow.Of).ToList();
        foreach (var row in rows)
        {
            placement.PlaceIn(row);
        }

        placement.PlaceInGrid();
        placement.ReadBefore(rows.Max(row => row.End + row.After));
    }

    private void PlaceIn(GridRow row)
    {
        foreach (var loop in _loops)
        {
            var touched = row.Cells.Where(cell => loop.Overlaps(cell.Start, cell.End)).ToList();
            var repeated = touched.FindAll(loop.Holds);
            if (touched.Find(cell => !loop.Holds(cell) && !loop.LiesIn(cell.Start, cell.End)) is { Element: { } cut })
            {
                Cut(cut, loop);
            }
            else if (repeated.Count > 0 && (repeated[0].Start > loop.First || repeated[^1].End < loop.End))
            {
                // Room before the first cell, or no cell at the end: the row has these columns only in part.
                Cut(repeated[0].Element, loop);
            }
            else if (repeated.Count > 0)
            {
                Repeat(repeated, loop);
            }
        }

        foreach (var cell in row.Cells)
        {
            Grow(cell.Element.Child("w:tcPr"), "w:gridSpan", cell.Start, cell.End, "w:tcW");
        }

        GrowRoom(row, "w:gridBefore", 0, row.Before, "w:wBefore");
        GrowRoom(row, "w:gridAfter", row.End, row.End + row.After, "w:wAfter");
    }

    private void Repeat(List<GridCell> cells, ColumnLoop loop)
    {
        var held = cells.Select(cell => cell.Element).ToHashSet();
        var units = cells.Select(cell => UnitOf(cell.Element, held)).Distinct().ToList();
        if (units.Exists(unit => unit.Parent != units[0].Parent))
        {
            // A content control holds some of these cells and others besides.
            Cut(cells[0].Element, loop);
            return;
        }

        ColumnSearch.RefuseExits(units.SelectMany(TagOrder.In), loop.Source, _found);
        if (units.SelectMany(unit => unit.DescendantsAndSelf()).Sum(FieldDepth) != 0)
        {
            _found.Add(DiagnosticCatalogue.SplitField, loop.Source.Location, loop.Source.Text);
        }

        Enclose(units[0], units[^1], loop);
        cells.ForEach(cell => _widths.NoteRepeated(cell.Element, loop));
    }

    private static int FieldDepth(Element element) =>
        element.Name != "w:fldChar" ? 0 : element.Value("w:fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 };

    /// <summary>The cell, or the content control around it when that holds no other cells than these.</summary>
    private static Element UnitOf(Element cell, HashSet<Element> held)
    {
        var unit = cell;
        foreach (var around in cell.Ancestors().TakeWhile(e => e.Name != "w:tr"))
        {
            if (around.Name is "w:sdt" or "w:customXml" && GridRow.CellsOf(around).All(held.Contains))
            {
                unit = around;
            }
        }

        return unit;
    }

    private static void Enclose(Element first, Element last, ColumnLoop loop)
    {
        var (open, close) = TagsFor(loop);
        first.InsertBefore(open);
        last.InsertAfter(close);
    }

    private static (TagNode Open, TagNode Close) TagsFor(ColumnLoop loop)
    {
        var (source, code) = (loop.Block.Open.Source, loop.Block.Open.Code);
        var open = new TagNode(source, code, TagRole.Open, "for") { Columns = loop };
        var close = new TagNode(loop.Block.Close!.Source, "end", TagRole.Close, "end");
        open.Block = close.Block = new Block(open) { Close = close };
        return (open, close);
    }

    private void GrowRoom(GridRow row, string setting, int start, int end, string width)
    {
        if (start == end)
        {
            return;
        }

        if (_loops.FirstOrDefault(loop => loop.Overlaps(start, end) && !loop.LiesIn(start, end)) is { } cutting && row.Cells.Count > 0)
        {
            Cut(row.Cells[0].Element, cutting);
            return;
        }

        Grow(row.Element.Child("w:trPr"), setting, start, end, width);
    }

    private void Grow(Element? properties, string setting, int start, int end, string width)
    {
        var loops = _loops.Where(loop => loop.LiesIn(start, end) && (setting != "w:gridSpan" || start < loop.First || end > loop.End)).ToList();
        if (loops.Count == 0 || properties?.Child(setting)?.AttributeNamed("w:val") is not { } span)
        {
            return;
        }

        span.Parts = StepNode.AsValue(new ColumnSpanStep(end - start, loops));
        if (properties.Child(width) is { } drawn)
        {
            _widths.NoteGrown(drawn, new ColumnGrowth(TableGrid.WidthsOf(_table, start, end).Sum(), loops));
        }
    }

    private void PlaceInGrid()
    {
        var columns = TableGrid.ColumnsOf(_table);
        foreach (var loop in _loops.Where(loop => loop.End <= columns.Count))
        {
            Enclose(columns[loop.First], columns[loop.End - 1], loop);
            for (var column = loop.First; column < loop.End; column++)
            {
                _widths.NoteRepeated(columns[column], loop);
            }
        }
    }

    private void ReadBefore(int drawn)
    {
        var nodes = new List<Node> { new StepNode(new ColumnStartStep(_loops)) };
        foreach (var loop in _loops)
        {
            var (open, close) = TagsFor(loop);
            nodes.AddRange([open, close]);
        }

        nodes.Add(new StepNode(new ColumnLimit(_loops, drawn)));
        _table.InsertBefore(nodes);
    }

    private void Cut(Element cell, ColumnLoop loop) =>
        _found.Add(DiagnosticCatalogue.ColumnsCutACell, _placeOf(cell) with { Position = loop.Source.Location.Position }, loop.Source.Text, loop.Source.Location.Place);
}
