using Markdig.Parsers;
using Markdig.Syntax;

namespace Documents.Templating.RichText;

/// <summary>
/// Paragraphs as Markdown has them, but that a line such as <c>[Sam]: he said no</c> stays a line. Markdown would take it
/// for the address of a link that some other line may name, and print nothing for it.
/// </summary>
internal sealed class PlainParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // A line below that makes a heading of it would look for such addresses, too.
        if (processor.IsBlankLine || !BeginsWithBracket((ParagraphBlock)block))
        {
            return base.TryContinue(processor, block);
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph)
        {
            return true;
        }

        ref var lines = ref paragraph.Lines;
        if (lines.Count == 0)
        {
            return false;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            lines.Lines[i].Slice.TrimStart();
        }

        lines.Lines[lines.Count - 1].Slice.TrimEnd();
        return true;
    }

    private static bool BeginsWithBracket(ParagraphBlock paragraph) =>
        paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart().StartsWith("[");
}
