using System.Globalization;
using System.Text;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.RichText;

namespace Documents.Templating.Rendering;

/// <summary>
/// A place inside a run of text (<c>w:t</c>). What has to interrupt the run — a line break, a new paragraph, a content
/// control for a missing value — closes it and opens it again with the author's formatting.
/// </summary>
internal sealed class RunPlace : OutputPlace
{
    private readonly XmlText _xml;
    private readonly string _word;
    private readonly RunNames _names;
    private readonly string _runProperties;
    private readonly string _promptProperties;
    private readonly Fragment? _newParagraph;
    private readonly bool _inTextControl;
    private readonly RichPlace? _rich;

    private RunPlace(Element text, Element run, string word, Func<XmlText, RunNames, RichPlace?> rich)
    {
        (_word, _names) = (word, new RunNames(run.RawName, text.RawName, word));
        var properties = run.Child("w:rPr");
        _runProperties = properties is null ? "" : Xml(properties);
        _promptProperties = Xml(PromptProperties(properties, word));
        _xml = new XmlText(Bytes($"</{text.RawName}><{word}br/>{OpenText}"), Bytes($"</{text.RawName}><{word}tab/>{OpenText}"), "\""u8);
        _newParagraph = run.Parent is { Name: "w:p" } paragraph ? NewParagraph(paragraph) : null;
        _inTextControl = run.Ancestors().TakeWhile(e => e.Name != "w:txbxContent").Any(IsTextControl);
        _rich = rich(_xml, _names);
    }

    // The file's own names, which may have another prefix than the engine's: what is closed here was opened there.
    private string OpenText => $"<{_names.Text} xml:space=\"preserve\">";

    private string CloseRun => _names.EndOfRun;

    private string OpenRun => $"<{_names.Run}>{_runProperties}{OpenText}";

    /// <summary>A place that prints texts only.</summary>
    public static OutputPlace In(Element text, string word) =>
        text.Parent is { Name: "w:r" } run ? new RunPlace(text, run, word, (_, _) => null) : PlainPlace.Text;

    /// <param name="text">The element that holds the tag.</param>
    /// <param name="tag">The tag, which may print a link or rich text.</param>
    /// <param name="word">The prefix of Word's namespace, with its colon.</param>
    /// <param name="look">The template's look.</param>
    /// <param name="headingAbove">Which heading the tag stands under; 0 for none.</param>
    public static OutputPlace In(Element text, TagNode tag, string word, TemplateLook look, int headingAbove) => text.Parent is { Name: "w:r" } run
        ? new RunPlace(text, run, word, (xml, names) => RichPlace.At(text, tag, xml, names, look, headingAbove))
        : PlainPlace.Text;

    public override void Write(RenderContext context, string text) => _xml.Write(context, text);

    public override void WriteParagraphs(RenderContext context, IReadOnlyList<string> texts)
    {
        if (_newParagraph is null)
        {
            base.WriteParagraphs(context, texts);
            return;
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                _newParagraph.Write(context);
            }

            Write(context, texts[i]);
        }
    }

    public override void WriteLink(RenderContext context, LinkValue link)
    {
        if (_rich is null)
        {
            base.WriteLink(context, link);
        }
        else
        {
            new RichWriter(context, _rich).Write(link);
        }
    }

    public override void WriteRich(RenderContext context, RichTextValue text)
    {
        if (_rich is null)
        {
            base.WriteRich(context, text);
        }
        else
        {
            new RichWriter(context, _rich).Write(text);
        }
    }

    public override void WriteGap(RenderContext context, string title, string path)
    {
        var prompt = MarkupText.Escape(context.Words.Add(title), inAttribute: false);
        var promptRun = $"<{_word}r>{_promptProperties}<{_word}t xml:space=\"preserve\">{prompt}</{_word}t></{_word}r>";
        // A content control for plain text holds no further control: the prompt then stands in the author's own.
        context.Part.Write((_inTextControl
            ? $"{CloseRun}{promptRun}{OpenRun}"
            : $"{CloseRun}{Control(context, title, path, promptRun)}{OpenRun}").AsSpan());
    }

    private string Control(RenderContext context, string title, string path, string prompt)
    {
        var w = _word;
        // What is typed into it takes the author's formatting; a control for plain text would hide the ground in some programs.
        return $"<{w}sdt><{w}sdtPr>{_runProperties}<{w}alias {w}val=\"{Name(title)}\"/><{w}tag {w}val=\"{MarkupText.Escape(ControlTag.Of(path, isGap: true), inAttribute: true)}\"/>"
            + string.Create(CultureInfo.InvariantCulture, $"<{w}id {w}val=\"{context.Ids.Next()}\"/>")
            + $"<{w}showingPlcHdr/></{w}sdtPr><{w}sdtContent>{prompt}</{w}sdtContent></{w}sdt>";
    }

    /// <summary>Word refuses names of content controls of more than 64 characters.</summary>
    private static string Name(string text) =>
        MarkupText.Escape(text.Length <= ControlTag.Longest ? text : ControlTag.Head(text, ControlTag.Longest).ToString(), inAttribute: true);

    private Fragment NewParagraph(Element paragraph)
    {
        var properties = paragraph.Child("w:pPr")?.Clone();
        // The end of a section belongs to one paragraph alone.
        properties?.Children.RemoveAll(child => child is Element { Name: "w:sectPr" });
        var list = properties is null ? null : Fragment.OpenNumber(properties);
        return new Fragment($"{CloseRun}</{paragraph.RawName}><{paragraph.RawName}>{(properties is null ? "" : Xml(properties))}{OpenRun}", list);
    }

    private static bool IsTextControl(Element element) =>
        element.Name == "w:sdt" && element.Child("w:sdtPr")?.Child("w:text") is not null;

    /// <summary>The author's formatting on a soft yellow ground, so that nobody overlooks what is still to be added.</summary>
    internal static Element PromptProperties(Element? author, string word)
    {
        var properties = author?.Clone() ?? new Element("w:rPr", word + "rPr");
        properties.Children.RemoveAll(child => child is Element { Name: "w:shd" or "w:highlight" });
        var ground = new Element("w:shd", word + "shd")
        {
            Attributes = [New("val", "clear"), New("color", "auto"), New("fill", "FFF2CC")],
        };
        var after = properties.Elements.FirstOrDefault(child => child.Name is "w:fitText" or "w:vertAlign" or "w:rtl" or "w:cs" or "w:em"
            or "w:lang" or "w:eastAsianLayout" or "w:specVanish" or "w:oMath" || child.Name.StartsWith("w14:", StringComparison.Ordinal));
        if (after is null)
        {
            properties.Append(ground);
        }
        else
        {
            after.InsertBefore(ground);
        }

        return properties;

        Markup.Attribute New(string name, string value) => new("w:" + name, word + name, value);
    }

    private static string Xml(Element element) => RunNames.Xml(element);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
