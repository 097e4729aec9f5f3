using System.Globalization;
using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>A cell and the columns of the table's grid that it covers.</summary>
/// <param name="Element">The cell.</param>
/// <param name="Start">Its first column.</param>
/// <param name="Span">How many columns it covers.</param>
internal readonly record struct GridCell(Element Element, int Start, int Span)
{
    public int End => Start + Span;
}

/// <summary>A row of a table, laid on the table's grid of columns.</summary>
/// <param name="Element">The row.</param>
/// <param name="Cells">Its cells, also those in content controls.</param>
/// <param name="Before">Columns left empty before the first cell.</param>
/// <param name="After">Columns left empty after the last cell.</param>
internal sealed record GridRow(Element Element, IReadOnlyList<GridCell> Cells, int Before, int After)
{
    /// <summary>More columns than any table has; a larger number in a file means nothing.</summary>
    private const int Most = 1000;

    /// <summary>The column after the last cell.</summary>
    public int End => Cells.Count == 0 ? Before : Cells[^1].End;

    public static GridRow Of(Element row)
    {
        var properties = row.Child("w:trPr");
        var before = Number(properties?.Child("w:gridBefore"), 0);
        var cells = new List<GridCell>();
        var column = before;
        foreach (var cell in CellsOf(row))
        {
            var span = Number(cell.Child("w:tcPr")?.Child("w:gridSpan"), 1);
            cells.Add(new GridCell(cell, column, span));
            column += span;
        }

        return new GridRow(row, cells, before, Number(properties?.Child("w:gridAfter"), 0));
    }

    /// <summary>The rows of a table, also those in content controls; not the rows of tables in it.</summary>
    public static IEnumerable<Element> RowsOf(Element table) => Below(table, "w:tr");

    /// <summary>The cells of a row, or of a content control in one.</summary>
    public static IEnumerable<Element> CellsOf(Element row) => Below(row, "w:tc");

    /// <summary>The row that a node stands in, in a cell of it; <see langword="null"/> for one in no row, or in a text box in a row.</summary>
    public static Element? Around(Node node) =>
        node.Ancestors().FirstOrDefault(e => e.Name is "w:tr" or "w:tbl" or "w:txbxContent") is { Name: "w:tr" } row ? row : null;

    /// <summary>The table that a row belongs to.</summary>
    public static Element TableOf(Element row) => row.Ancestors().First(e => e.Name == "w:tbl");

    private static IEnumerable<Element> Below(Element parent, string name) => parent.Elements.SelectMany(element => element.Name switch
    {
        _ when element.Name == name => [element],
        "w:sdt" or "w:sdtContent" or "w:customXml" => Below(element, name),
        _ => [],
    });

    private static int Number(Element? setting, int otherwise) =>
        int.TryParse(setting?.Value("w:val"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, otherwise, Most) : otherwise;
}
