using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// A loop that repeats columns of a table: <c>{{ for day in days columns: true }}</c>. Its list is read once, before the
/// table begins, and every row of the table then goes through it.
/// </summary>
/// <param name="block">The author's tags.</param>
/// <param name="first">The first column that it repeats, counted from nought.</param>
/// <param name="widths">The widths of the columns that it repeats, in twentieths of a point; 0 where the author gave none.</param>
internal sealed class ColumnLoop(Block block, int first, IReadOnlyList<int> widths)
{
    public Block Block => block;

    public TagSource Source => block.Open.Source;

    public int First => first;

    /// <summary>How many columns each item takes.</summary>
    public int Count => widths.Count;

    public int End => first + widths.Count;

    public IReadOnlyList<int> Widths => widths;

    /// <summary>The number under which a rendering keeps its turns; all rows go by it. Known once its list is compiled.</summary>
    public int Number { get; private set; } = -1;

    /// <summary>Where its items are in the model.</summary>
    public FieldPath? List { get; private set; }

    /// <summary>Whether its turns count the items of the list as the model has them.</summary>
    public bool IsInOrder { get; private set; }

    public bool IsRead => Number >= 0;

    public void Read(int number, FieldPath? list, bool isInOrder) => (Number, List, IsInOrder) = (number, list, isInOrder);

    /// <summary>Whether a cell lies in its columns.</summary>
    public bool Holds(GridCell cell) => cell.Start >= first && cell.End <= End;

    public bool Overlaps(int start, int end) => start < End && end > first;

    /// <summary>Whether columns take in all of its columns, and more.</summary>
    public bool LiesIn(int start, int end) => start <= first && end >= End;
}
