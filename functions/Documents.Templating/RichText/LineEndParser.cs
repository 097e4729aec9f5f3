using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Documents.Templating.RichText;

/// <summary>
/// Backslashes as Markdown has them, but that one at the end of a line is only left out: every line end is a line break
/// here, and Markdig would not see that it ends a row of a table.
/// </summary>
internal sealed class LineEndParser : EscapeInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('\n' or '\r'))
        {
            return base.Match(processor, ref slice);
        }

        slice.SkipChar();
        return true;
    }
}
