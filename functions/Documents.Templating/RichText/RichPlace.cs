using System.Text;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>
/// A place in a run of text where a tag may print a link or rich text: what may stand there, and what it looks like.
/// Immutable: made when the template is compiled.
/// </summary>
internal sealed class RichPlace
{
    private RichPlace(XmlText xml, RunNames names, RunLook runs, LinkPlace? links)
    {
        (Text, Runs, Links) = (xml, runs, links);
        EndOfRun = Encoding.UTF8.GetBytes(names.EndOfRun);
    }

    /// <summary>How characters are written there.</summary>
    public XmlText Text { get; }

    public RunLook Runs { get; }

    public byte[] EndOfRun { get; }

    /// <summary>Where hyperlinks begin; <see langword="null"/> where none may stand.</summary>
    public LinkPlace? Links { get; }

    /// <summary>How paragraphs begin; <see langword="null"/> where none may.</summary>
    public BlockLook? Blocks { get; private init; }

    public byte[] EndOfParagraph { get; private init; } = [];

    /// <summary>Whether the start of the paragraph waits, and can still be dropped.</summary>
    public bool IsHeld { get; private init; }

    /// <summary>Whether the paragraph is there for the tag alone, and goes when nothing is printed in it.</summary>
    public bool IsAlone { get; private init; }

    /// <summary>Whether nothing to be seen follows in the paragraph.</summary>
    public bool IsLast { get; private init; }

    /// <param name="text">The text in which the tag stands.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="xml">How characters are written there.</param>
    /// <param name="names">The file's own names.</param>
    /// <param name="look">The template's look.</param>
    /// <param name="headingAbove">Which heading stands above; 0 for none.</param>
    /// <returns>The place; <see langword="null"/> when only words may stand there.</returns>
    public static RichPlace? At(Element text, TagNode tag, XmlText xml, RunNames names, TemplateLook look, int headingAbove)
    {
        var run = text.Parent!;
        var isMarkdown = MarkdownParagraph.MayPrint(tag, look);
        if ((!isMarkdown && !look.KeepsLinks && !FunctionCall.MayBeIn(tag.Code, "link")) || LinkPlace.IsInPlainControl(run))
        {
            return null;
        }

        var author = run.Child("w:rPr");
        var links = LinkPlace.At(run, names.Word, look.IsStrict ? Namespaces.StrictRelationships : Namespaces.Relationships);
        var formats = (links is null ? RichFormat.None : RichFormat.Link) | (isMarkdown ? (RichFormat)15 : RichFormat.None);
        var runs = RunLook.Of(author, names, look, formats);
        if (!isMarkdown || run.Parent is not { Name: "w:p" } paragraph)
        {
            return new RichPlace(xml, names, runs, links);
        }

        look.AddsLists = true;
        var pattern = new ParagraphLook(paragraph, names.Word, look);
        var isHeld = MarkdownParagraph.First(paragraph) == tag;
        var isLast = !ShowsAfter(paragraph, tag) && !IsInLoop(paragraph, tag);
        return new RichPlace(xml, names, runs, links)
        {
            Blocks = new BlockLook(pattern, author, names, headingAbove),
            EndOfParagraph = Encoding.UTF8.GetBytes(pattern.End),
            IsHeld = isHeld && (MarkdownParagraph.Prints(tag) || look.KeepsMarkdown),
            IsLast = isLast,
            IsAlone = isHeld && isLast && MarkdownParagraph.Prints(tag) && IsOnly(paragraph, run) && !EndsBody(paragraph),
        };
    }

    private static bool ShowsAfter(Element paragraph, TagNode tag)
    {
        for (Node inner = tag; inner != paragraph; inner = inner.Parent!)
        {
            var siblings = inner.Parent!.Children;
            if (siblings[(siblings.IndexOf(inner) + 1)..].Exists(BlockPlacement.Shows))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a loop within the paragraph comes back to the tag: what follows it then is the tag itself.</summary>
    private static bool IsInLoop(Element paragraph, TagNode tag)
    {
        var before = paragraph.Children.TakeWhile(child => child != tag && (child is not Element element || !element.DescendantsAndSelf().Any(e => e.Children.Contains(tag))));
        return before.OfType<TagNode>().Sum(other => other.Block?.Open.Keyword != "for" ? 0 : other.Role switch { TagRole.Open => 1, TagRole.Close => -1, _ => 0 }) > 0;
    }

    private static bool IsOnly(Element paragraph, Element run) =>
        paragraph.Children.TrueForAll(child => child == run || child is Element { Name: "w:pPr" or "w:proofErr" }) && run.Elements.Count(child => child.Name != "w:rPr") == 1;

    /// <summary>Whether the paragraph is the last of the document's text, which ends with a paragraph.</summary>
    private static bool EndsBody(Element paragraph) =>
        paragraph.Parent is { Name: "w:body" } body && body.Elements.Last(child => child.Name != "w:sectPr") == paragraph;
}
