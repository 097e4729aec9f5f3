using System.Globalization;
using System.Xml.Linq;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Checks;

/// <summary>Rules about the columns of a table, which no schema says: its rows lie on its grid, its merges have a beginning.</summary>
internal static class TableRules
{
    private const int MostColumns = 63;

    public static IEnumerable<string> Broken(XElement table)
    {
        var grid = table.Word("tblGrid")?.Elements().Count(element => element.Is("gridCol")) ?? 0;
        var above = new Dictionary<int, int>();
        foreach (var row in Own(table, "tr"))
        {
            var here = new Dictionary<int, int>();
            var column = Number(row.Word("trPr"), "gridBefore", 0);
            foreach (var cell in Own(row, "tc"))
            {
                var span = Number(cell.Word("tcPr"), "gridSpan", 1);
                if (cell.Word("tcPr")?.Word("vMerge") is { } merge)
                {
                    here[column] = span;
                    if (merge.Value("val") is null or "continue" && above.GetValueOrDefault(column) != span)
                    {
                        yield return "a cell goes on with a merge that nothing above began";
                    }
                }

                column += span;
            }

            column += Number(row.Word("trPr"), "gridAfter", 0);
            if (grid > 0 && column > grid)
            {
                yield return "a row has more columns than its table";
            }

            if (column > MostColumns)
            {
                yield return "a table has more columns than Word shows";
            }

            above = here;
        }
    }

    /// <summary>The rows of a table, or the cells of a row, also those in content controls.</summary>
    private static IEnumerable<XElement> Own(XElement parent, string name) => parent.Elements().SelectMany(element => element switch
    {
        _ when element.Is(name) => [element],
        _ when element.Is("sdt") || element.Is("sdtContent") || element.Is("customXml") => Own(element, name),
        _ => Enumerable.Empty<XElement>(),
    });

    private static int Number(XElement? properties, string setting, int otherwise) =>
        int.TryParse(properties.Setting(setting), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
