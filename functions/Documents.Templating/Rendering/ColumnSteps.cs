using System.Globalization;
using Documents.Templating.Compiling;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Rendering;

/// <summary>The items that the loops over columns go through in one rendering: read once before a table, used by all its rows.</summary>
internal sealed class ColumnItems
{
    private readonly Dictionary<ColumnLoop, List<object?>> _items = [];

    public List<object?> Of(ColumnLoop loop)
    {
        if (!_items.TryGetValue(loop, out var items))
        {
            _items[loop] = items = [];
        }

        return items;
    }
}

/// <summary>Before a table: the items of its loops over columns are read anew.</summary>
internal sealed class ColumnStartStep(IReadOnlyList<ColumnLoop> loops) : Step
{
    public override void Run(RenderContext context)
    {
        foreach (var loop in loops)
        {
            context.Columns.Of(loop).Clear();
        }
    }
}

/// <summary>Once the items are read: whether Word can show so many columns.</summary>
/// <param name="loops">The loops of the table.</param>
/// <param name="drawn">How many columns the author drew.</param>
internal sealed class ColumnLimit(IReadOnlyList<ColumnLoop> loops, int drawn) : Step
{
    /// <summary>The most columns that Word shows.</summary>
    public const int Most = 63;

    public override void Run(RenderContext context)
    {
        if (drawn + loops.Sum(loop => ColumnSpanStep.Growth(context, loop)) <= Math.Max(Most, drawn))
        {
            return;
        }

        var widest = loops.MaxBy(loop => ColumnSpanStep.Growth(context, loop))!.Source;
        context.Found.Add(DiagnosticCatalogue.TooManyColumns, widest.Location, widest.Text, Most);
        foreach (var loop in loops)
        {
            // No document comes of it; the rest goes on for what else is wrong.
            context.Columns.Of(loop).Clear();
        }
    }
}

/// <summary>A number of columns that takes in repeated ones: of a cell, or of the room before or after a row's cells.</summary>
internal sealed class ColumnSpanStep(int drawn, IReadOnlyList<ColumnLoop> loops) : Step
{
    public override void Run(RenderContext context) =>
        context.Part.Write((drawn + (int)loops.Sum(loop => Growth(context, loop))).ToString(CultureInfo.InvariantCulture).AsSpan());

    /// <summary>How many more columns there are than the author drew.</summary>
    public static long Growth(RenderContext context, ColumnLoop loop) => ((long)context.Columns.Of(loop).Count - 1) * loop.Count;
}

/// <summary>
/// A width that repeated columns share: together they take what the author gave them, in whole numbers, and no column
/// gets too narrow for a word.
/// </summary>
/// <param name="drawn">The width as the author drew it.</param>
/// <param name="unit">What it is counted in.</param>
/// <param name="shared">The loops in whose columns it lies, outer ones first.</param>
/// <param name="growth">What it grows by, when it takes in repeated columns.</param>
internal sealed class ColumnWidthStep(int drawn, WidthUnit unit, IReadOnlyList<ColumnLoop> shared, ColumnGrowth? growth) : Step
{
    public override void Run(RenderContext context)
    {
        var width = growth?.Of(context, drawn) ?? drawn;
        foreach (var loop in shared)
        {
            width = unit.Share(width, context.Columns.Of(loop).Count, context.Loops[loop.Number].Turn - 1);
        }

        context.Part.Write(unit.Spell(width).AsSpan());
    }
}

/// <summary>
/// The width of columns that take in repeated ones. It is the author's as long as the repeated ones share theirs; without
/// any of them, or with more than the page has room for, it follows.
/// </summary>
/// <param name="drawn">The width of all these columns as the author drew them.</param>
/// <param name="loops">The loops that repeat some of them.</param>
internal sealed class ColumnGrowth(int drawn, IReadOnlyList<ColumnLoop> loops)
{
    public int Of(RenderContext context, int width)
    {
        var now = drawn + loops.Sum(loop => Total(loop, context.Columns.Of(loop).Count) - loop.Widths.Sum());
        return drawn <= 0 || now == drawn ? width : (int)((long)width * Math.Max(0, now) / drawn);
    }

    private static int Total(ColumnLoop loop, int count) =>
        loop.Widths.Sum(width => Enumerable.Range(0, count).Sum(turn => WidthUnit.Twips.Share(width, count, turn)));
}

/// <summary>What a width is counted in, and how little of it a column may have.</summary>
/// <param name="Least">The least that a column gets, unless its author gave it less.</param>
/// <param name="Times">What the number that is written is multiplied with.</param>
/// <param name="Sign">What is written behind it.</param>
internal sealed record WidthUnit(int Least, decimal Times, string Sign)
{
    /// <summary>Twentieths of a point; at least a quarter of an inch, which is room for a figure between the cell's margins.</summary>
    public static readonly WidthUnit Twips = new(360, 1, "");

    /// <summary>Fiftieths of a percent; at least one percent.</summary>
    public static readonly WidthUnit Fiftieths = new(50, 1, "");

    /// <summary>The same, as Strict documents write it.</summary>
    public static readonly WidthUnit Percent = new(50, 0.02m, "%");

    /// <summary>The width of one column of several that share a width.</summary>
    public int Share(int width, int count, int turn) => count <= 0
        ? width
        : Math.Max(Math.Min(Least, width), (int)(((long)width * (turn + 1) / count) - ((long)width * turn / count)));

    public string Spell(int width) => (width * Times).ToString("0.##", CultureInfo.InvariantCulture) + Sign;
}
