namespace Documents.Templating.Rendering;

/// <summary>
/// What follows, up to <see cref="HoldEndStep"/>, is the start of a table (or of a content control around rows) that may
/// turn out to have no rows: Word calls such a document damaged. It waits until something comes after it.
/// </summary>
internal sealed class HoldStartStep : Step
{
    public override void Run(RenderContext context) => context.Part.Hold();
}

/// <summary>The start is whole; the next thing written lets it go.</summary>
internal sealed class HoldEndStep : Step
{
    public override void Run(RenderContext context) => context.Part.HoldUntilWritten();
}

/// <summary>The end of such a table: nothing, when its start is still waiting.</summary>
internal sealed class DropOrEndStep(byte[] end) : Step
{
    public override void Run(RenderContext context)
    {
        if (!context.Part.Drop())
        {
            context.Part.Write(end);
        }
    }
}

/// <summary>Keeps a table apart from the one before it, where the data brought them together.</summary>
internal sealed class BetweenTablesStep(byte[] endOfTable, byte[] emptyParagraph) : Step
{
    public override void Run(RenderContext context)
    {
        if (context.Part.EndsWith(endOfTable))
        {
            context.Part.Write(emptyParagraph);
        }
    }
}

/// <summary>
/// The end of a cell, note, header or text box whose content depends on data: Word wants a paragraph as the last thing
/// in it.
/// </summary>
internal sealed class LastParagraphStep(byte[] endOfParagraph, byte[] emptyParagraph) : Step
{
    public override void Run(RenderContext context)
    {
        if (!context.Part.EndsWith(endOfParagraph))
        {
            context.Part.Write(emptyParagraph);
        }
    }
}
