using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>
/// Writes one rich text into a part. It begins inside the run in which the tag stands, and ends inside a run, perhaps of
/// another paragraph: the template goes on there.
/// </summary>
internal sealed class RichWriter(RenderContext context, RichPlace place)
{
    private readonly Dictionary<RichList, string> _numbers = [];
    private RunLook _runs = place.Runs;
    private RichFormat _format;
    private RichFormat _always;
    private string? _address;
    private bool _isInRun = true;
    private bool _isInParagraph = true;

    public void Write(RichTextValue text)
    {
        if (place.Blocks is null)
        {
            Runs(text.Lines);
        }
        else
        {
            for (var i = 0; i < text.Blocks.Count; i++)
            {
                Block(text.Blocks[i], isFirst: i == 0, text.TopHeading);
            }

            if (text.Blocks.Count > 0)
            {
                End(text.Blocks[^1], text.Blocks.Count == 1);
            }
        }

        // What follows in the paragraph looks as its author wants it.
        if (!_isInRun || _address is not null || !place.IsLast)
        {
            Switch(RichFormat.None, null);
        }
    }

    public void Write(LinkValue link)
    {
        Runs([new RichRun(link.Words, link.Address is null ? RichFormat.None : RichFormat.Link, link.Address)]);
        Switch(RichFormat.None, null);
    }

    private void Block(RichBlock block, bool isFirst, int topHeading)
    {
        if (isFirst && Continues(block) is { } runs)
        {
            Runs(runs);
            return;
        }

        Leave(isFirst);
        if (block is RichTable table)
        {
            Table(table);
            return;
        }

        var paragraph = (RichParagraph)block;
        Begin(paragraph, topHeading);
        Runs(paragraph.Runs);
        _always = RichFormat.None;
    }

    /// <summary>The runs of a block that goes on in the paragraph of the tag; a heading in an item of a list does, in bold.</summary>
    private IReadOnlyList<RichRun>? Continues(RichBlock block) => block switch
    {
        RichParagraph { Kind: RichKind.Text, Depth: 0, Runs: var runs } => runs,
        RichParagraph { Kind: RichKind.Heading, Runs: var runs } when place.Blocks!.IsItem => [.. runs.Select(run => run with { Format = run.Format | RichFormat.Bold })],
        _ => null,
    };

    /// <summary>Leaves the paragraph that is open. The one of the tag goes, if nothing of it has been written and it is no item.</summary>
    private void Leave(bool isFirst)
    {
        if (!_isInParagraph)
        {
            return;
        }

        if (!isFirst || !place.IsHeld || place.Blocks!.IsItem || !context.Part.Drop())
        {
            EndRun();
            context.Part.Write(place.EndOfParagraph);
        }

        (_isInRun, _isInParagraph) = (false, false);
    }

    private void Begin(RichParagraph paragraph, int topHeading)
    {
        var blocks = place.Blocks!;
        switch (paragraph.Kind)
        {
            case RichKind.Heading:
                blocks.Heading(paragraph.Level, topHeading).Write(context);
                break;
            case RichKind.Item:
                Item(paragraph.List!, paragraph.Depth);
                break;
            case RichKind.Quote:
                blocks.Quote(paragraph.Level, paragraph.Depth).Write(context);
                break;
            case RichKind.Rule:
                blocks.Rule.Write(context);
                break;
            case RichKind.Text when paragraph.Depth > 0:
                blocks.Below(paragraph.List, paragraph.Depth).Write(context);
                break;
            default:
                blocks.Own.Write(context);
                break;
        }

        var isHeading = paragraph.Kind == RichKind.Heading;
        var isStyled = isHeading && blocks.HasHeadingStyle(paragraph.Level, topHeading);
        _isInParagraph = true;
        _runs = isStyled ? blocks.HeadingRuns : place.Runs;
        _always = isHeading && !isStyled ? RichFormat.Bold : RichFormat.None;
    }

    private void Item(RichList list, int depth)
    {
        var item = place.Blocks!.Item(list, depth);
        if (!_numbers.TryGetValue(list, out var number))
        {
            _numbers[list] = number = item.Number(context, list);
        }

        item.Start.Write(context, number);
    }

    private void Table(RichTable table)
    {
        var look = place.Blocks!.Table;
        if (context.Part.EndsWith(look.EndOfTable))
        {
            // Word makes one table of two that touch.
            context.Part.Write(look.EmptyParagraph);
        }

        _runs = place.Runs;
        look.Begin(context, table.Columns.Count, place.Blocks.Indent(table.Depth));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            context.Part.Write(row == 0 ? look.HeaderRow : look.Row);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                look.Cell(table.Columns[column]).Write(context);
                Runs(table.Rows[row][column]);
                EndRun();
                context.Part.Write(look.EndOfCell);
            }

            context.Part.Write(look.EndOfRow);
        }

        context.Part.Write(look.EndOfTable);
    }

    /// <summary>Makes sure of a paragraph in which the template goes on: its own kind, if it prints anything there.</summary>
    private void End(RichBlock last, bool isOnly)
    {
        if (_isInParagraph && (place.IsLast || (isOnly && Continues(last) is not null) || last is RichParagraph { Kind: RichKind.Text, Depth: 0 }))
        {
            return;
        }

        Leave(isFirst: false);
        _runs = place.Runs;
        var isDropped = place.IsAlone && last is RichTable;
        if (isDropped)
        {
            context.Part.Hold();
        }

        place.Blocks!.Own.Write(context);
        _isInParagraph = true;
        Switch(RichFormat.None, null);
        if (isDropped)
        {
            context.Part.HoldUntilWritten();
        }
    }

    private void Runs(IReadOnlyList<RichRun> runs)
    {
        foreach (var run in runs)
        {
            var address = place.Links is null ? null : run.Address;
            Switch(_always | (address is null ? run.Format & ~RichFormat.Link : run.Format), address);
            place.Text.Write(context, run.Text);
        }
    }

    /// <summary>Goes on in a run of a format, inside a hyperlink or outside.</summary>
    private void Switch(RichFormat format, string? address)
    {
        if (_isInRun && format == _format && address == _address)
        {
            return;
        }

        var isSameLink = address == _address;
        EndRun(keepsLink: isSameLink);
        if (address is not null && !isSameLink)
        {
            place.Links!.Begin(context, address);
        }

        context.Part.Write(_runs.Start(format));
        (_format, _address, _isInRun) = (format, address, true);
    }

    private void EndRun(bool keepsLink = false)
    {
        if (_isInRun)
        {
            context.Part.Write(place.EndOfRun);
            _isInRun = false;
        }

        if (_address is not null && !keepsLink)
        {
            place.Links!.End(context);
            _address = null;
        }
    }
}
