using System.Globalization;
using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>
/// Builds a table out of numbers: rows of cells that span what they like, loops over rows and over columns, conditions,
/// merged cells, content controls, tables in cells. Most of them compile.
/// </summary>
internal sealed class RandomTable(int[] numbers)
{
    private static readonly string[] Words = ["text", "", "{{ x }}", "{{ d }}", "{{ r }}", "{{ missing }}", "{{ for.index }}", "{{ if x }}in{{ end }}", "{{ for i in xs }}{{ i }}{{ end }}", "{{ if no }}{{ x }}{{ end }}"];
    private static readonly string[] Lists = ["xs", "none", "one", "missing", "xs limit: 2", "xs reversed"];
    private static readonly string[] Values = ["r", "x", "d", "missing", "for.index / 2 | math.floor"];

    private readonly StringBuilder _body = new();
    private int _at;
    private int _bookmarks;

    public const string Model = """{ "x": "a", "no": false, "xs": ["p", "p", "q"], "one": [1], "none": [], "rows": [1, 1, 2] }""";

    public static byte[] Of(int[] numbers) => new RandomTable(numbers).Build();

    private byte[] Build()
    {
        _body.Append("<w:p/>");
        while (_at < numbers.Length)
        {
            Table(0);
        }

        return WordFile.WithBody(_body.ToString());
    }

    private int Next(int most) => _at < numbers.Length ? numbers[_at++] % most : 0;

    private void Table(int depth)
    {
        var columns = Next(4) + 1;
        var first = Next(columns);
        var count = Next(columns - first) + 1;
        _body.Append("""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>""");
        _body.Insert(_body.Length, """<w:gridCol w:w="1000"/>""", columns).Append("</w:tblGrid>");
        var list = Lists[Next(Lists.Length)];
        var rows = Next(4) + 1;
        for (var row = 0; row < rows; row++)
        {
            // The loop over columns stands in one of the rows, in cells of their own.
            Row(depth, columns, row == rows - 1 || Next(3) == 0 ? (first, first + count, list) : (-1, -1, ""));
        }

        _body.Append("</w:tbl><w:p/>");
    }

    private void Row(int depth, int columns, (int First, int End, string List) loop)
    {
        var inControl = Next(6) == 5;
        _body.Append(inControl ? "<w:sdt><w:sdtPr/><w:sdtContent><w:tr>" : "<w:tr>");
        var column = 0;
        if (loop.First < 0 && Next(6) == 5)
        {
            column = Next(columns);
            _body.Append(CultureInfo.InvariantCulture, $"""<w:trPr><w:gridBefore w:val="{column}"/></w:trPr>""");
        }

        // The two tags of a row stand in different cells, so that they mean the row.
        var repeats = columns - column > 1 ? Next(3) : 0;
        var from = column;
        var opening = repeats switch { 1 => "{{ for r in rows }}", 2 => "{{ if x }}", _ => "" };
        while (column < columns)
        {
            var limit = column < loop.First ? loop.First : column < loop.End ? loop.End : columns;
            var span = Math.Min(Next(limit - column) + 1, repeats > 0 && column == from ? columns - column - 1 : columns);
            var before = opening + (column == loop.First ? $"{{{{ for d in {loop.List} columns: true }}}}" : "");
            var after = (column + span == loop.End ? "{{ end }}" : "") + (column + span == columns && repeats > 0 ? "{{ end }}" : "");
            Cell(depth, span, before, after, mayMerge: repeats == 1);
            (column, opening) = (column + span, "");
        }

        _body.Append(inControl ? "</w:tr></w:sdtContent></w:sdt>" : "</w:tr>");
    }

    private void Cell(int depth, int span, string before, string after, bool mayMerge)
    {
        var inControl = Next(8) == 7;
        _body.Append(inControl ? """<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>""" : "");
        _body.Append(CultureInfo.InvariantCulture, $"""<w:tc><w:tcPr><w:tcW w:w="{span * 1000}" w:type="dxa"/>{(span > 1 ? $"""<w:gridSpan w:val="{span}"/>""" : "")}</w:tcPr>""");
        Paragraph(before);
        switch (Next(depth < 2 ? 8 : 6))
        {
            case 0 or 1 when mayMerge || Next(40) == 39:
                Paragraph("{{ " + Values[Next(Values.Length)] + " | merge }}");
                break;
            case 7:
                Table(depth + 1);
                break;
            default:
                Paragraph(Words[Next(Words.Length)]);
                break;
        }

        Paragraph(after);
        _body.Append("</w:tc>").Append(inControl ? "</w:sdtContent></w:sdt>" : "");
    }

    private void Paragraph(string text)
    {
        var run = $"""<w:r><w:t xml:space="preserve">{text}</w:t></w:r>""";
        _body.Append("<w:p>").Append(Next(7) == 6 ? $"""<w:bookmarkStart w:id="{++_bookmarks}" w:name="b{_bookmarks}"/>{run}<w:bookmarkEnd w:id="{_bookmarks}"/>""" : run).Append("</w:p>");
    }
}
