using System.Globalization;
using System.Text;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>How a table begins and ends, in the template's own plain table style where it has one.</summary>
internal sealed class TableLook
{
    // A page of A4 between Word's usual margins, in twentieths of a point; what the columns need, Word finds out itself.
    private const int Width = 9_026;

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private readonly string _word;
    private readonly byte[] _start;
    private readonly byte[] _grid;
    private readonly Fragment[] _cells;

    public TableLook(ParagraphLook paragraph)
    {
        _word = paragraph.Word;
        var w = _word;
        var style = paragraph.Look.Styles.Named("table", "Table Grid");
        _start = Bytes($"<{w}tbl><{w}tblPr>{(style is null ? "" : $"<{w}tblStyle {w}val=\"{MarkupText.Escape(style, inAttribute: true)}\"/>")}<{w}tblW {w}w=\"0\" {w}type=\"auto\"/>");
        _grid = Bytes($"{(style is null ? Borders(paragraph) : "")}<{w}tblLook {w}firstRow=\"1\" {w}lastRow=\"0\" {w}firstColumn=\"0\" {w}lastColumn=\"0\" {w}noHBand=\"0\" {w}noVBand=\"1\"/></{w}tblPr><{w}tblGrid>");
        var (left, right) = paragraph.Look.IsStrict ? ("start", "end") : ("left", "right");
        _cells = [.. new[] { null, left, "center", right }.Select(alignment => Cell(paragraph, alignment))];
        EndOfTable = Bytes($"</{w}tbl>");
        EmptyParagraph = Bytes($"<{w}p/>");
        HeaderRow = Bytes($"<{w}tr><{w}trPr><{w}tblHeader/></{w}trPr>");
        Row = Bytes($"<{w}tr>");
        EndOfRow = Bytes($"</{w}tr>");
        EndOfCell = Bytes($"{paragraph.End}</{w}tc>");
    }

    public byte[] EndOfTable { get; }

    public byte[] EmptyParagraph { get; }

    public byte[] HeaderRow { get; }

    public byte[] Row { get; }

    public byte[] EndOfRow { get; }

    /// <summary>The end of a cell and of its paragraph.</summary>
    public byte[] EndOfCell { get; }

    /// <summary>The start of a cell and of its paragraph.</summary>
    public Fragment Cell(RichAlignment alignment) => _cells[(int)alignment];

    /// <summary>The start of a table.</summary>
    public void Begin(RenderContext context, int columns, int indent)
    {
        context.Part.Write(_start);
        if (indent > 0)
        {
            context.Part.Write(string.Create(CultureInfo.InvariantCulture, $"<{_word}tblInd {_word}w=\"{indent}\" {_word}type=\"dxa\"/>").AsSpan());
        }

        context.Part.Write(_grid);
        for (var i = 0; i < columns; i++)
        {
            context.Part.Write(string.Create(CultureInfo.InvariantCulture, $"<{_word}gridCol {_word}w=\"{Width / columns}\"/>").AsSpan());
        }

        context.Part.Write(Encoding.UTF8.GetBytes($"</{_word}tblGrid>"));
    }

    private Fragment Cell(ParagraphLook paragraph, string? alignment)
    {
        // An item's style stands in; the words of a cell do not.
        var properties = paragraph.Styled(paragraph.Item is null ? paragraph.Style : null);
        if (alignment is not null)
        {
            Formatting.Set(properties, Formatting.New(_word, "jc", ("val", alignment)));
        }

        return new Fragment($"<{_word}tc><{_word}tcPr><{_word}tcW {_word}w=\"0\" {_word}type=\"auto\"/></{_word}tcPr>{paragraph.Start(properties)}");
    }

    private static string Borders(ParagraphLook paragraph)
    {
        var borders = Formatting.New(paragraph.Word, "tblBorders");
        foreach (var side in Sides)
        {
            var name = !paragraph.Look.IsStrict ? side : side switch { "left" => "start", "right" => "end", _ => side };
            borders.Append(Formatting.New(paragraph.Word, name, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")));
        }

        return RunNames.Xml(borders);
    }

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);
}
