using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>
/// Builds a document out of numbers: paragraphs, tables, nested tables and content controls with tags anywhere. Every
/// block is closed somewhere after it opens, so that many of the templates compile.
/// </summary>
internal sealed class RandomTemplate(int[] numbers)
{
    private static readonly string[] Openings = ["{{ if x }}", "{{ if no }}", "{{ for y in xs }}", "{{ for y in none }}", "{{ with g }}", "{{ capture c }}", "{{ for y in rows }}"];
    private static readonly string[] Others =
        ["{{ y }}", "{{ x }}", "text", "text ", " ", "{{ missing }}", "{{ else }}", "{{ v = 1 }}", "{{ break }}", "{{ continue }}", "{{ notes | paragraphs }}", "{{- x -}}", "{{ if x }}in{{ end }}", "{{ none | paragraphs }}", "\t", "{{ md | markdown }}", "{{ none | markdown }}", "{{ site | link }}"];

    private const string Word15 = "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";

    /// <summary>Settings of content controls: none, a field as the tag, a prompt, kinds that take values of their own.</summary>
    private static readonly string[] Settings =
    [
        "", "", "<w:tag w:val=\"{{ x }}\"/>", "<w:tag w:val=\"{{ y }}\"/><w:showingPlcHdr/>", "<w:tag w:val=\"{{ missing }}\"/><w:text/>", "<w:tag w:val=\"{{ v }}\"/>", "<w:showingPlcHdr/>",
        "<w:tag w:val=\"{{ y }}\"/><w:showingPlcHdr/><w:comboBox><w:listItem w:displayText=\"A\" w:value=\"a\"/></w:comboBox>",
        "<w:tag w:val=\"{{ no }}\"/><w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:checked w14:val=\"1\"/></w14:checkbox>",
    ];

    private readonly StringBuilder _body = new();
    private int _at;
    private int _open;
    private int _bookmarks;

    public const string Model = """{ "x": "a", "no": false, "xs": [1, 2], "none": [], "g": { "x": "b" }, "rows": ["r"], "notes": "one\ntwo", "md": "a\n\n1. b\n\n| c |\n|---|\n| [d](https://example.org/) |", "site": "www.example.org" }""";

    public static byte[] Of(int[] numbers) => new RandomTemplate(numbers).Build();

    private byte[] Build()
    {
        while (_at < numbers.Length)
        {
            Block(0);
        }

        for (; _open > 0; _open--)
        {
            _body.Append(WordFile.Paragraph("{{ end }}"));
        }

        return WordFile.WithLists(_body + "<w:p/>");
    }

    private int Next(int most) => _at < numbers.Length ? numbers[_at++] % most : 0;

    private void Block(int depth)
    {
        switch (Next(depth < 3 ? 10 : 6))
        {
            case 6 or 7:
                Table(depth);
                break;
            case 8:
                _body.Append("<w:sdt><w:sdtPr>").Append(Settings[Next(Settings.Length)]).Append("</w:sdtPr><w:sdtContent>");
                Block(depth + 1);
                _body.Append("</w:sdtContent></w:sdt>");
                break;
            case 9:
                Section(depth);
                break;
            default:
                Paragraph();
                break;
        }
    }

    private void Section(int depth)
    {
        _body.Append("<w:sdt><w:sdtPr><w15:repeatingSection " + Word15 + "/></w:sdtPr><w:sdtContent>");
        for (var items = Next(2); items >= 0; items--)
        {
            _body.Append("<w:sdt><w:sdtPr><w15:repeatingSectionItem " + Word15 + "/></w:sdtPr><w:sdtContent>");
            for (var blocks = Next(3); blocks >= 0; blocks--)
            {
                Block(depth + 1);
            }

            _body.Append("</w:sdtContent></w:sdt>");
        }

        _body.Append("</w:sdtContent></w:sdt>");
    }

    private void Table(int depth)
    {
        var columns = Next(2) + 1;
        _body.Append("""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>""");
        _body.Insert(_body.Length, """<w:gridCol w:w="1000"/>""", columns).Append("</w:tblGrid>");
        for (var rows = Next(3) + 1; rows > 0; rows--)
        {
            var inControl = Next(5) == 4;
            _body.Append(inControl ? "<w:sdt><w:sdtPr/><w:sdtContent><w:tr>" : "<w:tr>");
            for (var cell = 0; cell < columns; cell++)
            {
                _body.Append("""<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>""");
                for (var blocks = Next(3); blocks > 0; blocks--)
                {
                    Block(depth + 1);
                }

                Paragraph();
                _body.Append("</w:tc>");
            }

            _body.Append(inControl ? "</w:tr></w:sdtContent></w:sdt>" : "</w:tr>");
        }

        _body.Append("</w:tbl>");
    }

    private void Paragraph()
    {
        // A third of the paragraphs are items of lists.
        _body.Append("<w:p>").Append(Next(6) is > 3 and var list ? $"""<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list - 3}"/></w:numPr></w:pPr>""" : "");
        for (var words = Next(4); words >= 0; words--)
        {
            Run(Word());
        }

        _body.Append("</w:p>");
    }

    /// <summary>A word alone, in a content control, in a bookmark, or beside the start or end of one.</summary>
    private void Run(string word)
    {
        var run = $"""<w:r><w:t xml:space="preserve">{word}</w:t></w:r>""";
        _body.Append(Next(12) switch
        {
            9 => $"<w:sdt><w:sdtPr>{Settings[Next(Settings.Length)]}</w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>",
            10 => $"""<w:bookmarkStart w:id="{++_bookmarks}" w:name="b{_bookmarks}"/>{run}<w:bookmarkEnd w:id="{_bookmarks}"/>""",
            11 => $"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run}<w:r><w:fldChar w:fldCharType="end"/></w:r>""",
            _ => run,
        });
    }

    private string Word()
    {
        var choice = Next(8);
        if (choice < 2)
        {
            _open++;
            return Openings[Next(Openings.Length)];
        }

        if (choice < 4 && _open > 0)
        {
            _open--;
            return "{{ end }}";
        }

        return Others[Next(Others.Length)];
    }
}
