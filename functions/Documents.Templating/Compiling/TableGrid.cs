using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>The grid of a table: the columns that its author drew, with their widths.</summary>
internal static class TableGrid
{
    public static IReadOnlyList<Element> ColumnsOf(Element table) =>
        table.Child("w:tblGrid")?.Elements.Where(e => e.Name == "w:gridCol").ToList() ?? [];

    /// <summary>The widths of a run of columns, in twentieths of a point; 0 where the author gave none.</summary>
    public static IEnumerable<int> WidthsOf(Element table, int first, int end)
    {
        var columns = ColumnsOf(table);
        return Enumerable.Range(first, end - first).Select(column => column < columns.Count ? Measure.Twips(columns[column].Value("w:w")) ?? 0 : 0);
    }
}
