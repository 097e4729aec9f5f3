using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;

namespace Documents.Templating.Reading;

/// <summary>
/// Finds the tags of one part and puts them into its tree: in paragraphs, in attributes (titles, alternative texts) and
/// in the addresses of fields. This is the "read" stage of the pipeline.
/// </summary>
internal sealed class TagReader(string part, TemplateLimits limits, DiagnosticBag found)
{
    private int _tags;

    /// <summary>Whether there are tags, or braces that are meant as text and lose their marks.</summary>
    public bool HasTags { get; private set; }

    /// <summary>Whether a tag that prints nothing makes a link, which another tag then prints.</summary>
    public bool KeepsLinks { get; private set; }

    /// <summary>Whether a tag that prints nothing reads Markdown, which another tag then prints.</summary>
    public bool KeepsMarkdown { get; private set; }

    /// <summary>Reads a part that holds paragraphs.</summary>
    public void ReadStory(Element root, string kind)
    {
        var walk = new StoryWalk(kind);
        foreach (var (paragraph, place, isFallback) in walk.Paragraphs(root).ToList())
        {
            ReadParagraph(paragraph, place, isFallback);
        }

        foreach (var (element, place, isFallback) in walk.Others(root).ToList())
        {
            ReadAttributes(element, place, isFallback);
        }
    }

    /// <summary>Reads a part whose elements hold plain text, such as document properties.</summary>
    public void ReadPlain(Element root, string kind)
    {
        foreach (var element in root.DescendantsAndSelf().Where(element => !element.Elements.Any()).ToList())
        {
            var text = element.InnerText();
            if (text.Contains("{{", StringComparison.Ordinal))
            {
                var place = new Place(null, $"{kind} {PropertyName(element)}", 0);
                Fill(element, text, place, isFallback: false);
            }
        }
    }

    /// <summary>The text with its tags as the children of an element of its own; <see langword="null"/> when there are none.</summary>
    public Element? ReadText(string text, Place place, bool isFallback)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return null;
        }

        var holder = new Element("", "");
        return Fill(holder, text, place, isFallback) ? holder : null;
    }

    private void ReadParagraph(Element paragraph, Place place, bool isFallback)
    {
        Insert(ParagraphText.Of(paragraph), place, isFallback);
        var codes = ParagraphText.OfFieldCodes(paragraph);
        if (codes.ToString().Contains("{{", StringComparison.Ordinal))
        {
            ReadFieldCodes(paragraph, codes, place, isFallback);
        }
    }

    /// <summary>A tag in a field's code could make any field: only the address of a HYPERLINK may have one.</summary>
    private void ReadFieldCodes(Element paragraph, ParagraphText codes, Place place, bool isFallback)
    {
        var text = codes.ToString();
        if (text.TrimStart().StartsWith("HYPERLINK ", StringComparison.OrdinalIgnoreCase)
            && paragraph.DescendantsAndSelf().Count(e => e.Name == "w:fldChar" && e.Value("w:fldCharType") == "begin") == 1)
        {
            Insert(codes, place, isFallback);
        }
        else
        {
            found.Add(DiagnosticCatalogue.TagInFieldCode, new DiagnosticLocation(part, place.ToString(), Place.Excerpt(text, 0, text.Length)));
        }
    }

    private void ReadAttributes(Element element, Place place, bool isFallback)
    {
        foreach (var attribute in element.Attributes.Where(a => a.Value.Contains("{{", StringComparison.Ordinal)))
        {
            if (element.Name == "w:fldSimple" && attribute.Name == "w:instr"
                && !attribute.Value.TrimStart().StartsWith("HYPERLINK ", StringComparison.OrdinalIgnoreCase))
            {
                found.Add(DiagnosticCatalogue.TagInFieldCode, new DiagnosticLocation(part, place.ToString(), attribute.Value));
                continue;
            }

            attribute.Parts = ReadText(attribute.Value, new Place(place, AttributeName(element, attribute), 0), isFallback);
        }
    }

    private bool Fill(Element holder, string text, Place place, bool isFallback)
    {
        // Plain text reads like a paragraph of one piece.
        var paragraph = new Element("", "");
        var piece = new Element("a:t", "a:t");
        piece.Append(new TextNode(text));
        paragraph.Append(piece);
        if (!Insert(ParagraphText.Of(paragraph), place, isFallback))
        {
            return false;
        }

        holder.Children.Clear();
        foreach (var child in piece.Children)
        {
            holder.Append(child);
        }

        return true;
    }

    private bool Insert(ParagraphText paragraph, Place place, bool isFallback)
    {
        var text = paragraph.ToString();
        if (!text.Contains("{{", StringComparison.Ordinal) && !text.Contains("}}", StringComparison.Ordinal))
        {
            return false;
        }

        var scanned = TagScanner.Scan(text, limits.TagLength);
        foreach (var start in scanned.TooLong)
        {
            found.Add(DiagnosticCatalogue.TagTooLong, At(start, Math.Min(text.Length, start + 60)), limits.TagLength);
        }

        foreach (var start in scanned.Unclosed)
        {
            found.Add(DiagnosticCatalogue.UnclosedTag, At(start, text.Length));
        }

        foreach (var stray in scanned.Strays)
        {
            found.Add(DiagnosticCatalogue.StrayClose, At(stray, stray + 2));
        }

        var cuts = scanned.Marks.Select(mark => new TagInsertion.Cut(mark.Start, mark.Start + mark.Length, mark.Start, [])).ToList();
        foreach (var tag in scanned.Tags)
        {
            cuts.Add(Cut(tag));
        }

        TagInsertion.Apply(paragraph, [.. cuts.OrderBy(cut => cut.Start)]);
        HasTags |= cuts.Count > 0;
        return cuts.Count > 0;

        DiagnosticLocation At(int start, int end) => new(part, place.ToString(), Place.Excerpt(text, start, end)) { Position = found.NextPosition() };

        TagInsertion.Cut Cut(ScannedTag tag)
        {
            var source = new TagSource(Place.Cut(text[tag.Start..tag.End]), At(tag.Start, tag.End), isFallback);
            var start = tag.TrimBefore ? TrimmedStart(text, tag.Start) : tag.Start;
            var end = tag.TrimAfter ? TrimmedEnd(text, tag.End) : tag.End;
            return new TagInsertion.Cut(start, end, tag.Start, Nodes(tag, source));
        }
    }

    private List<TagNode> Nodes(ScannedTag tag, TagSource source)
    {
        if (++_tags > limits.Tags)
        {
            if (_tags == limits.Tags + 1)
            {
                found.Add(DiagnosticCatalogue.TooManyTags, source.Location, limits.Tags);
            }

            return [];
        }

        var statements = StatementSplitter.Split(tag.Code);
        if (statements.Count == 0)
        {
            found.Add(DiagnosticCatalogue.EmptyTag, source.Location);
        }

        foreach (var statement in statements.Where(statement => statement.Role != TagRole.Output))
        {
            KeepsLinks |= FunctionCall.MayBeIn(statement.Code, "link");
            KeepsMarkdown |= FunctionCall.MayBeIn(statement.Code, "markdown");
        }

        return [.. statements.Select(s => new TagNode(source, s.Code, s.Role, s.Keyword))];
    }

    private static int TrimmedStart(string text, int start)
    {
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static int TrimmedEnd(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private static string PropertyName(Element element) => element.Name switch
    {
        _ when element.Parent is { Name: "op:property" } custom => $"“{custom.Value("name")}”",
        var name => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..],
    };

    private static string AttributeName(Element element, Markup.Attribute attribute) => (element.Name, attribute.Name) switch
    {
        ("w:tag", _) => element.Parent?.Child("w:alias")?.Value("w:val") is { Length: > 0 } title ? $"tag of the content control “{title}”" : "tag of the content control",
        ("w:alias", _) => "title of the content control",
        (_, "descr" or "alt") => "alternative text of the picture",
        (_, "title") => "title of the picture",
        ("w:tblCaption", _) => "title of the table",
        ("w:tblDescription", _) => "description of the table",
        _ => $"{element.RawName} {attribute.RawName}",
    };
}
