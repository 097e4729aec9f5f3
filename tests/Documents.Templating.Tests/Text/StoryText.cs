using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>One story of a document (body, header, note …) as lines: a paragraph or a table row each.</summary>
internal sealed class StoryText(WordPackage package, string part, DumpOptions options)
{
    public ListNumbers? Numbers { get; } = options.Numbers ? new ListNumbers(package) : null;

    public WordPackage Package => package;

    public string Part => part;

    public DumpOptions Options => options;

    public IEnumerable<string> Blocks(XElement container) => container.Elements().SelectMany(Block);

    private IEnumerable<string> Block(XElement element) => element switch
    {
        _ when element.Is("p") => [Paragraph(element)],
        _ when element.Is("tbl") => Table(element),
        _ when element.Is("sdt") => Control(element, Blocks),
        _ when element.Is("sectPr") || element.Is("tcPr") || element.Is("sdtPr") => [],
        _ when element.Is("altChunk") => ["{altChunk}"],
        _ => Blocks(element),
    };

    /// <summary>
    /// <c>[title #tag: </c>, or <c>[#tag: </c> where there is no title. <c>?</c>: what it shows is a placeholder. <c>⇄</c>: it is mapped to data. The tags
    /// of gaps are left out: they repeat the paths that a case lists below the text.
    /// </summary>
    public string ControlStart(XElement control)
    {
        var properties = control.Word("sdtPr");
        var placeholder = properties?.Word("showingPlcHdr") is null ? "" : "?";
        var title = properties.Setting("alias");
        var tag = properties.Setting("tag") is { } value && (options.Controls || !value.StartsWith("gap:", StringComparison.Ordinal)) ? $"#{value}" : "";
        var mapping = properties?.Elements().Any(setting => setting.Name.LocalName == "dataBinding") == true ? "⇄" : "";
        var notes = options.Controls && properties is not null ? ControlNotes.Of(properties) : "";
        return $"[{string.Join(' ', new[] { title, tag, mapping, notes }.Where(word => !string.IsNullOrEmpty(word)))}{placeholder}: ";
    }

    private string Paragraph(XElement paragraph)
    {
        var line = new InlineText(this).Read(paragraph);
        return Style(paragraph) + Layout(paragraph) + Numbers?.Of(paragraph) + (line.Length == 0 ? "¶" : line);
    }

    private string Style(XElement paragraph)
    {
        if (!options.Paragraphs || paragraph.Word("pPr") is not { } properties)
        {
            return "";
        }

        var style = properties.Setting("pStyle");
        var number = properties.Word("numPr");
        var section = properties.Word("sectPr") is null ? "" : "{section}";
        return (style is null ? "" : $"{{{style}}} ")
            + (number is null ? "" : $"({number.Setting("numId")}.{number.Setting("ilvl") ?? "0"}) ")
            + section;
    }

    private string Layout(XElement paragraph)
    {
        if (!options.Layout || paragraph.Word("pPr") is not { } properties)
        {
            return "";
        }

        string?[] words =
        [
            properties.Setting("jc"),
            properties.Word("ind") is { } indent ? $"in {indent.Value("left") ?? indent.Value("start")}" : null,
            properties.Setting("outlineLvl") is { } outline ? $"outline {outline}" : null,
            properties.Word("pBdr") is null ? null : "line",
        ];
        return string.Concat(words.OfType<string>().Select(word => $"{{{word}}} "));
    }

    private string TableLayout(XElement table) => !options.Layout ? "" : string.Join(' ',
        table.Word("tblPr").Setting("tblStyle") ?? "no style",
        table.Word("tblPr")?.Word("tblBorders") is null ? "" : "borders",
        table.Word("tblPr")?.Word("tblInd") is { } indent ? $"in {indent.Value("w")}" : "",
        $"columns {table.Word("tblGrid")?.Elements().Count()}").Replace("  ", " ", StringComparison.Ordinal);

    private List<string> Table(XElement table)
    {
        var rows = Rows(table).ToList();
        var title = table.Word("tblPr").Setting("tblCaption");
        var layout = TableLayout(table);
        return
        [
            .. title is null ? [] : new[] { $"{{table: {title}}}" },
            .. layout.Length == 0 ? [] : new[] { $"{{table {layout}}}" },
            .. options.Tables ? [TableShape.Of(table)] : Array.Empty<string>(),
            .. rows.Count == 0 ? ["!table without rows!"] : rows,
        ];
    }

    private IEnumerable<string> Rows(XElement container) => container.Elements().SelectMany(element => element switch
    {
        _ when element.Is("tr") => [(options.Tables ? TableShape.OfRow(element) : "") + (options.Layout && element.Word("trPr")?.Word("tblHeader") is not null ? "{header} " : "")
            + string.Concat(Cells(element).Select(cell => cell.Length == 0 ? "| " : $"| {cell} ")) + "|"],
        _ when element.Is("sdt") => Control(element, Rows),
        _ when element.IsWord() && element.Name.LocalName is "ins" or "del" or "customXml" => Rows(element),
        _ => Enumerable.Empty<string>(),
    });

    private IEnumerable<string> Cells(XElement row) => row.Elements().SelectMany(element => element switch
    {
        _ when element.Is("tc") => [Cell(element)],
        _ when element.Is("sdt") => Control(element, Cells),
        _ => Enumerable.Empty<string>(),
    });

    private string Cell(XElement cell)
    {
        var lines = new List<string>();
        foreach (var element in cell.Elements().Where(element => !element.Is("tcPr")))
        {
            lines.Add(element.Is("tbl")
                ? $"({string.Join(" / ", Table(element))})"
                : string.Join(" ¶ ", Block(element).Select(line => line == "¶" ? "" : line)));
        }

        var shape = options.Tables ? TableShape.OfCell(cell) : "";
        return shape + (lines.Count == 0 ? "!cell without a paragraph!" : string.Join(" ¶ ", lines).Trim());
    }

    private IEnumerable<string> Control(XElement control, Func<XElement, IEnumerable<string>> content)
    {
        var lines = control.Word("sdtContent") is { } inner ? content(inner).ToList() : [];
        var start = ControlStart(control);
        if (lines.Count <= 1)
        {
            return [start + string.Concat(lines) + "]"];
        }

        return [start.TrimEnd(), .. lines.Select(line => "  " + line), "]"];
    }
}
