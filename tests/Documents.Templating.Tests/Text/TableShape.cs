using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>How a table is drawn, in a few words: <c>{grid 2000 1000 1000}</c>, <c>{header}</c>, <c>{1000 span=2}</c>.</summary>
internal static class TableShape
{
    private static readonly (string Name, string Word)[] RowSettings =
        [("tblHeader", "header"), ("cantSplit", "whole"), ("trHeight", "height"), ("gridBefore", "before"), ("wBefore", "room"), ("gridAfter", "after"), ("cnfStyle", "bands")];

    public static string Of(XElement table)
    {
        var properties = table.Word("tblPr");
        var words = new List<string>
        {
            "grid " + string.Join(' ', table.Word("tblGrid")?.Elements().Where(e => e.Is("gridCol")).Select(e => e.Value("w") ?? "-") ?? []),
        };
        if (properties?.Word("tblW") is { } width && width.Value("type") is not "auto")
        {
            words.Add($"width={Width(width)}");
        }

        if (properties?.Word("tblLook") is { } look)
        {
            words.Add($"look={look.Value("val")}");
        }

        return $"{{{string.Join(' ', words)}}}";
    }

    public static string OfRow(XElement row) => Braced(RowSettings
        .Where(setting => row.Word("trPr")?.Word(setting.Name) is not null)
        .Select(setting => (row.Word("trPr")!.Word(setting.Name)!.Value("val") ?? row.Word("trPr")!.Word(setting.Name)!.Value("w")) is { } value ? $"{setting.Word}={value}" : setting.Word));

    public static string OfCell(XElement cell)
    {
        var properties = cell.Word("tcPr");
        var words = new List<string>();
        if (properties?.Word("tcW") is { } width)
        {
            words.Add(Width(width));
        }

        if (properties?.Setting("gridSpan") is { } span)
        {
            words.Add($"span={span}");
        }

        if (properties?.Word("vMerge") is { } merge)
        {
            words.Add(merge.Value("val") is "restart" ? "merge" : "merged");
        }

        if (properties?.Word("shd") is { } shading)
        {
            words.Add($"shade={shading.Value("fill")}");
        }

        if (cell.AllWord("cnfStyle").Any())
        {
            words.Add("bands");
        }

        return Braced(words);
    }

    private static string Width(XElement width) => width.Value("w") + width.Value("type") switch
    {
        "pct" when width.Value("w")?.EndsWith('%') != true => "/50%",
        "auto" => "?",
        _ => "",
    };

    private static string Braced(IEnumerable<string> words) => words.ToList() is { Count: > 0 } all ? $"{{{string.Join(' ', all)}}} " : "";
}
