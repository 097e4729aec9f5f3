using System.Text;
using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>The cells of one loop's rows that may merge with each other: those in the same columns.</summary>
/// <param name="Loop">The tag that begins the loop.</param>
/// <param name="Start">Their first column.</param>
/// <param name="Span">How many columns they cover.</param>
internal sealed record MergeColumn(TagNode Loop, int Start, int Span);

/// <summary>
/// <c>{{ row.day | merge }}</c>: a cell of a repeated row that merges with the one above while it prints the same. The tag
/// is evaluated where the cell's properties say how it merges; its value is printed where the tag stands.
/// </summary>
internal sealed class MergedCellPlacement(string word, IReadOnlyDictionary<Element, ColumnLoop> repeated, DiagnosticBag found)
{
    private const string Pipe = "merge";

    private readonly HashSet<MergeColumn> _columns = [];
    private readonly Dictionary<Element, GridRow> _rows = [];
    private readonly List<TagNode> _tags = [];

    /// <summary>Takes <c>| merge</c> off the tags that end with it; anywhere else it stays, and is found to be misplaced.</summary>
    public void Find(Element root)
    {
        foreach (var text in root.DescendantsAndSelf().Where(e => e.Name == "w:t"))
        {
            for (var i = 0; i < text.Children.Count; i++)
            {
                if (text.Children[i] is TagNode { Role: TagRole.Output } tag && Merged(tag.Code) is { } code && GridRow.Around(tag) is not null)
                {
                    var merged = new TagNode(tag.Source, code, TagRole.Output, "") { Parent = text };
                    text.Children[i] = merged;
                    _tags.Add(merged);
                }
            }
        }
    }

    /// <summary>Once blocks and columns are placed.</summary>
    public void Place()
    {
        foreach (var tag in _tags)
        {
            if (ColumnOf(tag) is { } column)
            {
                _columns.Add(column);
                Place(tag, column);
            }
            else
            {
                found.Add(DiagnosticCatalogue.MisplacedMerge, tag.Source.Location, tag.Source.Text);
            }
        }

        foreach (var column in _columns)
        {
            ResetBetween(column);
        }
    }

    /// <summary>The code before <c>| merge</c>; <see langword="null"/> when a tag does not end with it.</summary>
    private static string? Merged(string code)
    {
        var before = code.AsSpan().TrimEnd();
        if (!before.EndsWith(Pipe, StringComparison.Ordinal))
        {
            return null;
        }

        before = before[..^Pipe.Length].TrimEnd();
        return before.EndsWith("|>", StringComparison.Ordinal) ? before[..^2].TrimEnd().ToString() : before.EndsWith('|') ? before[..^1].TrimEnd().ToString() : null;
    }

    private MergeColumn? ColumnOf(TagNode tag)
    {
        if (tag.Parent is not { Parent.Name: "w:r" } || GridRow.Around(tag) is not { } row)
        {
            return null;
        }

        var cell = tag.Ancestors().First(e => e.Name == "w:tc");
        var blocks = OpenBlocks.Around(row).ToList();
        var loop = blocks.Find(open => open.Keyword == "for" && GridRow.TableOf(row) == TableAround(open));
        if (loop is null || blocks.Exists(open => open.Keyword == "capture") || !IsAlone(tag, cell))
        {
            return null;
        }

        var place = RowOf(row).Cells.First(other => other.Element == cell);
        return new MergeColumn(loop, place.Start, place.Span);
    }

    /// <summary>The table between whose rows a tag stands.</summary>
    private static Element? TableAround(TagNode tag) => tag.Ancestors().FirstOrDefault(e => e.Name is "w:tbl" or "w:tc");

    /// <summary>Whether nothing else in the cell depends on data: it would vanish where the cell goes on with the one above.</summary>
    private static bool IsAlone(TagNode tag, Element cell) =>
        TagOrder.In(cell).SequenceEqual([tag]) && !cell.DescendantsAndSelf().SelectMany(e => e.Attributes).Any(a => a.Parts is not null && a.Parts.Children.Exists(part => part is TagNode));

    private void Place(TagNode tag, MergeColumn column)
    {
        var text = tag.Parent!;
        var cell = tag.Ancestors().First(e => e.Name == "w:tc");
        var properties = PropertiesOf(cell);
        properties.Children.RemoveAll(child => child is Element { Name: "w:vMerge" });
        var columns = cell.Ancestors().Prepend(cell).Select(repeated.GetValueOrDefault).FirstOrDefault(loop => loop is not null);
        var place = new MergePlace(column, columns, cell.InnerText(), Bytes($"<{word}vMerge {word}val=\"restart\"/>"), Bytes($"<{word}vMerge/>"));
        text.Children[text.Children.IndexOf(tag)] = new StepNode(new MergedValueStep(place, RunPlace.In(text, word))) { Parent = text };

        var merge = new TagNode(tag.Source, tag.Code, TagRole.Output, "") { Place = place, Parent = properties };
        properties.Children.Insert(properties.Children.FindLastIndex(child => child is Element { Name: "w:cnfStyle" or "w:tcW" or "w:gridSpan" or "w:hMerge" }) + 1, merge);
        cell.Children.Insert(cell.Children.IndexOf(properties) + 1, new StepNode(new MergedContentStep(place)) { Parent = cell });
        cell.Append(new StepNode(new MergedContentEndStep(place, Bytes(EmptyParagraph(cell)))));
    }

    private Element PropertiesOf(Element cell)
    {
        if (cell.Child("w:tcPr") is not { } properties)
        {
            properties = new Element("w:tcPr", word + "tcPr");
            cell.Prepend(properties);
        }

        return properties;
    }

    /// <summary>An empty paragraph that looks like the cell's own; a list would count it.</summary>
    private string EmptyParagraph(Element cell)
    {
        var paragraph = cell.Elements.FirstOrDefault(e => e.Name == "w:p")?.Child("w:pPr")?.Clone();
        paragraph?.Children.RemoveAll(child => child is Element { Name: "w:numPr" or "w:sectPr" });
        var xml = new StringBuilder("<" + word + "p>");
        if (paragraph is not null)
        {
            MarkupText.Append(xml, paragraph);
        }

        return xml.Append("</" + word + "p>").ToString();
    }

    /// <summary>
    /// Cells merge with the one right above: where the loop begins anew, and where another row comes between, a merge ends.
    /// A row whose cell the author merged with the one above goes on with it.
    /// </summary>
    private void ResetBetween(MergeColumn column)
    {
        var siblings = column.Loop.Parent!.Children;
        var first = siblings.IndexOf(column.Loop) + 1;
        var rows = siblings.GetRange(first, siblings.IndexOf(column.Loop.Block!.Close!) - first).OfType<Element>()
            .SelectMany(element => element.Name == "w:tr" ? [element] : GridRow.RowsOf(element))
            .Where(row => !GoesOn(RowOf(row), column))
            .ToList();
        rows.ForEach(row => row.InsertBefore(new StepNode(new MergeResetStep(column))));
        column.Loop.InsertBefore(new StepNode(new MergeResetStep(column)));
    }

    private GridRow RowOf(Element row)
    {
        if (!_rows.TryGetValue(row, out var known))
        {
            _rows[row] = known = GridRow.Of(row);
        }

        return known;
    }

    private static bool GoesOn(GridRow row, MergeColumn column)
    {
        var properties = row.Cells.FirstOrDefault(cell => cell.Start == column.Start && cell.Span == column.Span).Element?.Child("w:tcPr");
        return properties is not null
            && (properties.Children.Exists(child => child is TagNode { Place: MergePlace }) || properties.Child("w:vMerge") is { } merge && merge.Value("w:val") is null or "continue");
    }

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);
}
