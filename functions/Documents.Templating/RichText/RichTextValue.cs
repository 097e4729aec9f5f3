using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>
/// A text as Word can lay it out: paragraphs, lists and tables, made of runs. What it was written in is forgotten.
/// </summary>
/// <param name="blocks">The blocks, in order.</param>
/// <param name="hasUnsafeLink">Whether a link was left out, because its address is not one that a document may link to.</param>
internal sealed class RichTextValue(IReadOnlyList<RichBlock> blocks, bool hasUnsafeLink) : RichValue
{
    public IReadOnlyList<RichBlock> Blocks => blocks;

    /// <summary>The level of its topmost headings.</summary>
    public int TopHeading { get; } = blocks.OfType<RichParagraph>().Where(block => block.Kind == RichKind.Heading).Select(heading => heading.Level).DefaultIfEmpty(1).Min();

    /// <summary>The text for a place that has no paragraphs: a line for each.</summary>
    public IReadOnlyList<RichRun> Lines => field ??= RichLines.Of(blocks);

    public override string Words => field ??= string.Concat(Lines.Select(run => run.Text));

    public override void Print(RenderContext context, OutputPlace place)
    {
        if (hasUnsafeLink)
        {
            context.ReportLinkLeftOut();
        }

        place.WriteRich(context, this);
    }
}

/// <summary>How characters look beside what the author gave them.</summary>
[Flags]
internal enum RichFormat
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Strike = 4,
    Code = 8,

    /// <summary>They are a link.</summary>
    Link = 16,
}

/// <summary>Characters that look the same.</summary>
/// <param name="Text">The characters; a line feed is a line break.</param>
/// <param name="Format">How they look.</param>
/// <param name="Address">Where they lead, if they are a link.</param>
internal readonly record struct RichRun(string Text, RichFormat Format = RichFormat.None, string? Address = null);

/// <summary>A paragraph or a table.</summary>
/// <param name="Depth">How many lists it stands in.</param>
internal abstract record RichBlock(int Depth);

/// <summary>What a paragraph is.</summary>
internal enum RichKind
{
    /// <summary>Running text; in a list, what goes on below the first paragraph of an item.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The first paragraph of an item of a list.</summary>
    Item,

    /// <summary>Words of somebody else.</summary>
    Quote,

    /// <summary>A line between what comes before and after.</summary>
    Rule,
}

/// <summary>A paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Of a heading or a quote: how deep, from 1.</param>
/// <param name="List">Of an item, and of what goes on below it: its list.</param>
/// <param name="Depth">How many lists it stands in.</param>
/// <param name="Runs">Its characters.</param>
internal sealed record RichParagraph(RichKind Kind, int Level, RichList? List, int Depth, IReadOnlyList<RichRun> Runs) : RichBlock(Depth);

/// <summary>A list; its items are paragraphs that name it.</summary>
/// <param name="isOrdered">Whether its items are counted.</param>
/// <param name="start">The number of its first item.</param>
internal sealed class RichList(bool isOrdered, int start)
{
    public bool IsOrdered => isOrdered;

    public int Start => start;
}

/// <summary>Where the text of a column stands in it.</summary>
internal enum RichAlignment
{
    None,
    Start,
    Center,
    End,
}

/// <summary>A table whose first row says what is in its columns.</summary>
/// <param name="Columns">How the columns are aligned.</param>
/// <param name="Rows">The rows, each of as many cells as there are columns.</param>
/// <param name="Depth">How many lists it stands in.</param>
internal sealed record RichTable(IReadOnlyList<RichAlignment> Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<RichRun>>> Rows, int Depth) : RichBlock(Depth);
