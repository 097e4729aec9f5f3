using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Finds the widths that change where columns are repeated: of the columns themselves, of the cells in them, of the
/// tables in those cells, and of what takes in repeated columns. Every other width stays as the author drew it.
/// </summary>
internal sealed class ColumnWidths
{
    private readonly Dictionary<Element, ColumnLoop> _repeated = [];
    private readonly Dictionary<Element, ColumnGrowth> _grown = [];

    /// <summary>The cells and columns that loops repeat.</summary>
    public IReadOnlyDictionary<Element, ColumnLoop> Repeated => _repeated;

    /// <param name="element">A cell, or a column of the grid.</param>
    /// <param name="loop">The loop that repeats it.</param>
    public void NoteRepeated(Element element, ColumnLoop loop) => _repeated[element] = loop;

    /// <param name="width">The element that holds the width.</param>
    /// <param name="growth">What it grows by.</param>
    public void NoteGrown(Element width, ColumnGrowth growth) => _grown[width] = growth;

    public void Place(Element root)
    {
        foreach (var element in root.DescendantsAndSelf().Where(e => e.Name is "w:gridCol" or "w:tcW" or "w:tblW" or "w:wBefore" or "w:wAfter"))
        {
            Share(element);
        }
    }

    private void Share(Element element)
    {
        if (element.AttributeNamed("w:w") is not { } attribute || Read(element, attribute.Value) is not var (width, unit))
        {
            return;
        }

        // A percentage is of the cell around, which has its share already.
        var loops = element.Ancestors().Prepend(element).Where(_repeated.ContainsKey).Take(unit == WidthUnit.Twips ? int.MaxValue : 1)
            .Where(holder => unit == WidthUnit.Twips || holder == element.Parent?.Parent)
            .Select(holder => _repeated[holder]).Reverse().ToList();
        var growth = _grown.GetValueOrDefault(element);
        if (loops.Count > 0 || growth is not null)
        {
            attribute.Parts = StepNode.AsValue(new ColumnWidthStep(width, unit, loops, growth));
        }
    }

    private static (int Width, WidthUnit Unit)? Read(Element element, string text) => element.Value("w:type") switch
    {
        "pct" => Measure.Fiftieths(text) is { } share ? (share, text.EndsWith('%') ? WidthUnit.Percent : WidthUnit.Fiftieths) : null,
        "dxa" or null => Measure.Twips(text) is { } twips ? (twips, WidthUnit.Twips) : null,
        _ => null,
    };
}
