using Documents.Templating.Compiling;

namespace Documents.Templating.Rendering;

/// <summary>What was printed last in cells that merge with equal ones above, in one rendering.</summary>
internal sealed class MergedCells
{
    private readonly Dictionary<(MergeColumn, int), MergedCell> _cells = [];

    /// <param name="column">The cells that may merge with each other.</param>
    /// <param name="turn">Which of the repeated columns; 0 where none are repeated.</param>
    public MergedCell Of(MergeColumn column, int turn)
    {
        if (!_cells.TryGetValue((column, turn), out var cell))
        {
            _cells[(column, turn)] = cell = new MergedCell();
        }

        return cell;
    }

    public void Reset(MergeColumn column)
    {
        foreach (var ((other, _), cell) in _cells)
        {
            if (other == column)
            {
                cell.Reset();
            }
        }
    }
}

/// <summary>The cell that a further one may go on with.</summary>
internal sealed class MergedCell
{
    private string? _key;

    /// <summary>What the cell prints; <see langword="null"/> for a gap.</summary>
    public IReadOnlyList<string>? Texts { get; private set; }

    public (string Title, string Path) Gap { get; private set; }

    /// <summary>Whether the cell goes on with the one above.</summary>
    public bool Continues { get; private set; }

    public void Reset() => _key = null;

    /// <param name="texts">What the cell prints.</param>
    /// <param name="around">The fixed words of the cell: others around the same value do not say the same.</param>
    public void Print(IReadOnlyList<string> texts, string around)
    {
        var key = $"{around}\0{string.Join('\0', texts)}";
        Continues = _key == key;
        (_key, Texts) = (key, texts);
    }

    /// <summary>Every gap is filled by itself.</summary>
    public void PrintGap(string title, string path) => (_key, Texts, Gap, Continues) = (null, null, (title, path), false);
}

/// <summary>
/// The value of a merged cell, evaluated where the cell's properties say how it merges, before the cell's own text: there
/// it is only noted.
/// </summary>
/// <param name="column">The cells that may merge with each other.</param>
/// <param name="columns">The loop over columns that the cell stands in, if any.</param>
/// <param name="around">The fixed words of the cell.</param>
/// <param name="begin">The property of a cell that begins a merge.</param>
/// <param name="goOn">The property of a cell that goes on with the one above.</param>
internal sealed class MergePlace(MergeColumn column, ColumnLoop? columns, string around, byte[] begin, byte[] goOn) : OutputPlace
{
    public MergedCell In(RenderContext context) => context.Merged.Of(column, columns is null ? 0 : context.Loops[columns.Number].Turn);

    public override void Write(RenderContext context, string text) => Print(context, [text]);

    public override void WriteParagraphs(RenderContext context, IReadOnlyList<string> texts) => Print(context, texts);

    public override void WriteGap(RenderContext context, string title, string path)
    {
        In(context).PrintGap(title, path);
        context.Part.Write(begin);
    }

    private void Print(RenderContext context, IReadOnlyList<string> texts)
    {
        var cell = In(context);
        cell.Print(texts, around);
        context.Part.Write(cell.Continues ? goOn : begin);
    }
}

/// <summary>Writes the value of a merged cell where its tag stood.</summary>
internal sealed class MergedValueStep(MergePlace merge, OutputPlace place) : Step
{
    public override void Run(RenderContext context)
    {
        switch (merge.In(context))
        {
            case { Texts: null } cell:
                place.WriteGap(context, cell.Gap.Title, cell.Gap.Path);
                break;
            case { Texts: [var text] }:
                place.Write(context, text);
                break;
            case { Texts: { } texts }:
                place.WriteParagraphs(context, texts);
                break;
        }
    }
}

/// <summary>The content of a merged cell begins: nobody sees that of a cell which goes on with the one above, so it stays out.</summary>
internal sealed class MergedContentStep(MergePlace merge) : Step
{
    public override void Run(RenderContext context)
    {
        if (merge.In(context).Continues)
        {
            context.Part.Hold();
        }
    }
}

/// <summary>The content of a merged cell ends; a cell that goes on with the one above keeps an empty paragraph.</summary>
internal sealed class MergedContentEndStep(MergePlace merge, byte[] emptyParagraph) : Step
{
    public override void Run(RenderContext context)
    {
        if (merge.In(context).Continues)
        {
            context.Part.Drop();
            context.Part.Write(emptyParagraph);
        }
    }
}

/// <summary>Another row, or the beginning of the loop: the next cell begins anew.</summary>
internal sealed class MergeResetStep(MergeColumn column) : Step
{
    public override void Run(RenderContext context) => context.Merged.Reset(column);
}
