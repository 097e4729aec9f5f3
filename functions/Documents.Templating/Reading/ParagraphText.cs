using System.Text;
using Documents.Templating.Markup;

namespace Documents.Templating.Reading;

/// <summary>
/// The text of one paragraph as its reader sees it, with the element that every character comes from. Text of nested
/// paragraphs (text boxes) and deleted text is not in it.
/// </summary>
internal sealed class ParagraphText
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];

    /// <summary>A stretch of the text and the element that holds it.</summary>
    /// <param name="Start">Index of its first character.</param>
    /// <param name="Length">Characters; 0 for a soft hyphen.</param>
    /// <param name="Source">A text element (w:t, a:t, m:t), or an element that stands for one character (w:br, w:tab).</param>
    /// <param name="IsText">Whether <paramref name="Source"/> is a text element.</param>
    public readonly record struct Piece(int Start, int Length, Element Source, bool IsText)
    {
        public int End => Start + Length;
    }

    public IReadOnlyList<Piece> Pieces => _pieces;

    public override string ToString() => _text.ToString();

    /// <summary>Reads a paragraph of the body, a drawing or a formula, or any element that holds plain text.</summary>
    public static ParagraphText Of(Element paragraph)
    {
        var result = new ParagraphText();
        result.Read(paragraph);
        return result;
    }

    /// <summary>Reads the instruction of the fields in a paragraph (<c>w:instrText</c>) instead of its text.</summary>
    public static ParagraphText OfFieldCodes(Element paragraph)
    {
        var result = new ParagraphText();
        foreach (var code in paragraph.DescendantsAndSelf().Where(element => element.Name == "w:instrText"))
        {
            result.Add(code, code.InnerText(), isText: true);
        }

        return result;
    }

    private void Read(Element parent)
    {
        foreach (var element in parent.Elements)
        {
            switch (element.Name)
            {
                case "w:t" when element.Value("xml:space") != "preserve":
                    // Word does not show such white space; where a tag makes it keep the rest, it must not come to light.
                    Add(element, element.InnerText().Trim(' ', '\t', '\r', '\n'), isText: true);
                    break;
                case "w:t" or "a:t" or "m:t":
                    Add(element, element.InnerText(), isText: true);
                    break;
                case "w:tab" when parent.Name == "w:r":
                    Add(element, "\t", isText: false);
                    break;
                case "w:br" or "w:cr" or "a:br":
                    Add(element, "\n", isText: false);
                    break;
                case "w:noBreakHyphen":
                    Add(element, "-", isText: false);
                    break;
                case "w:softHyphen" or "w:lastRenderedPageBreak":
                    Add(element, "", isText: false);
                    break;
                // Another story, text that is not there, and the names of fonts are not the paragraph's text.
                case "w:txbxContent" or "w:del" or "w:moveFrom" or "w:pPr" or "w:rPr" or "w:instrText":
                    break;
                default:
                    Read(element);
                    break;
            }
        }
    }

    private void Add(Element source, string text, bool isText)
    {
        _pieces.Add(new Piece(_text.Length, text.Length, source, isText));
        _text.Append(text);
    }
}
