using System.Globalization;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Documents.Templating.RichText;

/// <summary>
/// Reads Markdown as rich text. Every word of it appears: raw HTML is text, a picture is its alternative text, and what
/// Word has no form for is a paragraph.
/// </summary>
internal sealed class MarkdownReader
{
    /// <summary>How deep lists and quotes stand in one another; a list and its item count as two.</summary>
    private const int MostNesting = 64;

    /// <summary>Word opens no table that has more.</summary>
    private const int MostColumns = 63;

    /// <summary>The largest number that Word counts from.</summary>
    private const int LargestNumber = 32_767;

    private static readonly MarkdownPipeline Pipeline = Build();

    private readonly List<RichBlock> _blocks = [];
    private readonly InlineReader _inlines = new();

    // The item whose sign waits for its first paragraph, and the words that stand for the sign where Word cannot count.
    private RichList? _waiting;
    private string _sign = "";
    private bool _isTooWide;

    /// <summary>The text laid out; <see langword="null"/> when nobody could have written it.</summary>
    public static RichTextValue? Read(string markdown)
    {
        if (!MarkdownScreen.Admits(markdown))
        {
            return null;
        }

        var reader = new MarkdownReader();
        try
        {
            reader.Blocks(Markdown.Parse(markdown, Pipeline), new Around(0, 0, null));
        }
        catch (ArgumentException)
        {
            // Markdig's word for what is nested too deeply.
            return null;
        }

        return reader._isTooWide ? null : new RichTextValue(reader._blocks, reader._inlines.HasUnsafeLink);
    }

    /// <summary>How many lists and quotes are around a block, and the nearest list.</summary>
    private readonly record struct Around(int Lists, int Quotes, RichList? List);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MostNesting }
            .DisableHtml()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.Replace<ParagraphBlockParser>(new PlainParagraphParser());
        builder.InlineParsers.Replace<EscapeInlineParser>(new LineEndParser());
        // A line that begins with spaces is a line that begins with spaces; code stands between marks.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private void Blocks(ContainerBlock container, Around around)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ThematicBreakBlock:
                    EmptyItem(around);
                    Add(RichKind.Rule, 0, around, []);
                    break;
                case LeafBlock leaf:
                    Leaf(leaf, around);
                    break;
                case ListBlock list:
                    List(list, around);
                    break;
                case Table table:
                    Table(table, around);
                    break;
                case QuoteBlock quote:
                    Blocks(quote, around with { Quotes = around.Quotes + 1 });
                    break;
                case ContainerBlock other:
                    Blocks(other, around);
                    break;
            }
        }
    }

    /// <summary>A block of words. In a list a heading is bold: a heading of the document stands by itself.</summary>
    private void Leaf(LeafBlock leaf, Around around)
    {
        IReadOnlyList<RichRun> runs = leaf switch
        {
            CodeBlock code when CodeOf(code) is { Length: > 0 } text => [new RichRun(text, RichFormat.Code)],
            HeadingBlock when around.Lists > 0 => _inlines.Read(leaf.Inline, RichFormat.Bold),
            _ => _inlines.Read(leaf.Inline, RichFormat.None),
        };
        if (runs.Count > 0 && leaf is HeadingBlock heading && around.Lists == 0)
        {
            Add(RichKind.Heading, heading.Level, around, runs);
        }
        else if (runs.Count > 0)
        {
            Text(around, runs);
        }
    }

    private void Text(Around around, IReadOnlyList<RichRun> runs)
    {
        if (_waiting is null && around.Quotes > 0)
        {
            Add(RichKind.Quote, around.Quotes, around, runs);
        }
        else
        {
            Add(_waiting is null ? RichKind.Text : RichKind.Item, 0, around, runs);
        }
    }

    private void Add(RichKind kind, int level, Around around, IReadOnlyList<RichRun> runs)
    {
        if (_sign.Length > 0)
        {
            runs = [new RichRun(_sign), .. runs];
            _sign = "";
        }

        // A list in a quote moves in as far as the quote does.
        var depth = kind == RichKind.Item ? around.Lists + around.Quotes : around.Lists;
        _blocks.Add(new RichParagraph(kind, level, around.List, depth, runs));
        _waiting = null;
    }

    /// <summary>An item that begins with something else than words has its sign in a paragraph of its own.</summary>
    private void EmptyItem(Around around)
    {
        if (_waiting is not null || _sign.Length > 0)
        {
            Text(around, []);
        }
    }

    private void List(ListBlock block, Around around)
    {
        EmptyItem(around);
        var first = block.IsOrdered && int.TryParse(block.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var list = first + block.Count <= LargestNumber ? new RichList(block.IsOrdered, first) : null;
        var inside = around with { Lists = around.Lists + 1, List = list };
        foreach (var item in block.OfType<ListItemBlock>())
        {
            (_waiting, _sign) = (list, list is null ? item.Order.ToString(CultureInfo.InvariantCulture) + ". " : "");
            Blocks(item, inside);
            if (block.IsOrdered)
            {
                EmptyItem(inside);
            }

            // A bullet beside nothing says nothing; a number says that it was given.
            _waiting = null;
        }
    }

    private void Table(Table table, Around around)
    {
        EmptyItem(around);
        var rows = table.OfType<TableRow>()
            .Select(row => row.OfType<TableCell>().Select(cell => Cell(cell, row.IsHeader)).ToList())
            .ToList();
        var columns = rows.Max(row => row.Count);
        if (columns > MostColumns)
        {
            _isTooWide = true;
            return;
        }

        foreach (var row in rows)
        {
            row.AddRange(Enumerable.Repeat<IReadOnlyList<RichRun>>([], columns - row.Count));
        }

        var alignments = Enumerable.Range(0, columns).Select(column => column >= table.ColumnDefinitions.Count ? RichAlignment.None : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Left => RichAlignment.Start,
            TableColumnAlign.Center => RichAlignment.Center,
            TableColumnAlign.Right => RichAlignment.End,
            _ => RichAlignment.None,
        });
        _blocks.Add(new RichTable([.. alignments], rows, around.Lists));
    }

    private IReadOnlyList<RichRun> Cell(TableCell cell, bool isHeader) =>
        [.. cell.OfType<LeafBlock>().SelectMany(leaf => _inlines.Read(leaf.Inline, isHeader ? RichFormat.Bold : RichFormat.None))];

    /// <summary>The lines of a block of code; with what stands behind the mark that begins it, unless that only names a language.</summary>
    private static string CodeOf(CodeBlock code)
    {
        var text = code.Lines.ToString();
        return code is FencedCodeBlock { Arguments: { Length: > 0 } words, Info: var first } ? $"{first} {words}\n{text}" : text;
    }
}
