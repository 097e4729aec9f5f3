using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Writes a part's tree as a script: markup becomes ready bytes, tags keep their code. What may need care at rendering
/// (tables that may lose their rows, cells that may lose their paragraphs) becomes steps of its own.
/// </summary>
internal sealed class PartAssembler
{
    private readonly string _word;
    private readonly TemplateLook _look;
    private readonly IReadOnlyDictionary<TagNode, OutputPlace> _places;
    private readonly ScriptWriter _script = new();
    private readonly AttributeAssembler _attributes;

    // Tells where the content of the element begins whose start is being held; null when there is none, or it has begun.
    private Predicate<Node>? _beginsContent;

    // The heading written last, and the paragraphs since then that nobody has asked about.
    private readonly List<Element> _sinceHeading = [];
    private int _heading;

    private PartAssembler(string word, IReadOnlyDictionary<string, Element> addresses, IReadOnlyDictionary<TagNode, OutputPlace> places, TemplateLook look)
    {
        (_word, _places, _look) = (word, places, look);
        _attributes = new AttributeAssembler(_script, addresses);
    }

    /// <param name="markup">The part, its blocks placed.</param>
    /// <param name="addresses">Addresses with tags in them, by relationship id.</param>
    /// <param name="places">Where tags are printed for which that is not told by where they stand.</param>
    /// <param name="look">The template's look.</param>
    public static PartScript Assemble(PartMarkup markup, IReadOnlyDictionary<string, Element> addresses, IReadOnlyDictionary<TagNode, OutputPlace> places, TemplateLook look)
    {
        var assembler = new PartAssembler(markup.Word, addresses, places, look);
        assembler._script.Markup(MarkupText.Declaration);
        assembler.Write(markup.Root);
        assembler._script.Flush();
        return assembler._script.Script;
    }

    private void Write(Element element)
    {
        if (element.Name == "w:p")
        {
            _sinceHeading.Add(element);
        }

        if (_script.IsCaptured)
        {
            WriteCaptured(element);
        }
        else if (RepeatingSections.MayLoseAllItems(element))
        {
            WriteHeld(element, child => child.Parent is { Name: "w:sdtContent" } content && content.Parent == element);
        }
        else if (RequiredContent.MayLoseAllRows(element) || RequiredContent.MayLoseAllCells(element))
        {
            WriteHeld(element, child => child.Parent == element && child is TagNode or Element { Name: not ("w:tblPr" or "w:tblGrid" or "w:sdtPr" or "w:tblPrEx" or "w:trPr") });
        }
        else if (OptionalParagraph.DeciderOf(element) is { } decider)
        {
            WriteHeld(element, child => child == decider);
        }
        else if (_look.KeepsMarkdown && MarkdownParagraph.First(element) is { } first)
        {
            WriteHeld(element, child => child == first, mayGo: false);
        }
        else
        {
            KeepFromTableBefore(element);
            _attributes.WriteStart(element);
            if (element.Children.Count > 0)
            {
                WriteChildren(element);
                _script.End(element);
            }
        }
    }

    /// <summary>Writes an element whose start waits until something of its content is written, and which goes without.</summary>
    /// <param name="element">The element.</param>
    /// <param name="isContent">Whether a node in it is content: what stands before it belongs to the start.</param>
    /// <param name="mayGo">Whether the element goes when nothing of its content is written.</param>
    private void WriteHeld(Element element, Predicate<Node> isContent, bool mayGo = true)
    {
        _script.Add(new HoldStartStep());
        KeepFromTableBefore(element);
        _attributes.WriteStart(element);
        var around = _beginsContent;
        _beginsContent = isContent;
        foreach (var child in Printed(element))
        {
            WriteChild(element, child);
        }

        if (_beginsContent is not null)
        {
            _script.Add(new HoldEndStep());
        }

        _beginsContent = around;
        // What has gathered since the last of the content ends it: it goes, or comes, with the start.
        _script.End(element);
        if (mayGo)
        {
            _script.Add(new DropOrEndStep(_script.Take()));
        }
    }

    private void WriteChildren(Element element)
    {
        foreach (var child in Printed(element))
        {
            WriteChild(element, child);
        }

        if (Containers.NeedsParagraph(element) && RequiredContent.LastParagraphDependsOnData(element))
        {
            _script.Add(new LastParagraphStep(ScriptWriter.Bytes($"</{_word}p>"), ScriptWriter.Bytes($"<{_word}p/>")));
        }
    }

    /// <summary>The children, but for what stands between "case" and its first "when": nothing to be seen, and Scriban wants nothing there.</summary>
    private static IEnumerable<Node> Printed(Element element)
    {
        TagNode? firstWhen = null;
        foreach (var child in element.Children)
        {
            if (firstWhen is null || child == firstWhen)
            {
                firstWhen = child is TagNode { Role: TagRole.Open, Keyword: "case", Block.Middles: [var first, ..] } ? first : null;
                yield return child;
            }
        }
    }

    private void WriteChild(Element parent, Node child)
    {
        if (_beginsContent?.Invoke(child) == true)
        {
            _script.Add(new HoldEndStep());
            _beginsContent = null;
        }

        switch (child)
        {
            case TextNode text when _script.IsCaptured:
                _script.Add(new CapturedTextStep(text.Value));
                break;
            case TextNode text:
                _script.Text(text.Value, inAttribute: false);
                break;
            case Element element:
                Write(element);
                break;
            case StepNode step:
                _script.Add(step.Step);
                break;
            case TagNode tag:
                _script.Add(tag, _script.IsCaptured ? CapturePlace.Instance : tag.Place ?? PlaceIn(parent, tag));
                break;
        }
    }

    /// <summary>Word makes one table of two that touch: where the data may bring two together, a paragraph keeps them apart.</summary>
    private void KeepFromTableBefore(Element element)
    {
        if (element.Name == "w:tbl" && RequiredContent.MayFollowTable(element))
        {
            _script.Add(new BetweenTablesStep(ScriptWriter.Bytes($"</{element.RawName}>"), ScriptWriter.Bytes($"<{_word}p/>")));
        }
    }

    private OutputPlace PlaceIn(Element parent, TagNode tag) => _places.GetValueOrDefault(tag) ?? parent.Name switch
    {
        "w:t" => RunPlace.In(parent, tag, _word, _look, HeadingAbove(tag)),
        "w:instrText" => BeginsAddress(parent, tag) ? AddressPlace.FieldCodeStart : AddressPlace.FieldCode,
        _ when CoreProperties.IsProperty(parent) => PropertyPlace.Instance,
        _ => PlainPlace.Text,
    };

    /// <summary>Which heading a tag stands under, for the headings of its Markdown; 0 for none.</summary>
    private int HeadingAbove(TagNode tag)
    {
        if (!MarkdownParagraph.MayPrint(tag, _look))
        {
            return 0;
        }

        foreach (var paragraph in _sinceHeading)
        {
            _heading = _look.Styles.HeadingLevel(_look.Styles.Of(paragraph)) is > 0 and var level ? level : _heading;
        }

        _sinceHeading.Clear();
        return _heading;
    }

    /// <summary>Whether only the quote that opens the address stands before a tag of a HYPERLINK field.</summary>
    private static bool BeginsAddress(Element code, TagNode tag) =>
        code.Children.IndexOf(tag) is > 0 and var index && code.Children[index - 1] is TextNode before && before.Value.TrimEnd() is [.., '"' or 'K' or 'k'];

    /// <summary>Inside <c>capture</c> a paragraph is its text.</summary>
    private void WriteCaptured(Element element)
    {
        switch (element.Name)
        {
            case "w:pPr" or "w:rPr" or "w:tblPr" or "w:trPr" or "w:tcPr" or "w:sdtPr" or "w:instrText" or "mc:Fallback":
                return;
            case "w:br" or "w:cr":
                _script.Add(new CapturedTextStep("\n"));
                return;
            case "w:tab":
                _script.Add(new CapturedTextStep("\t"));
                return;
            case "w:sdt" when element.Children is [TagNode value, ..]:
                _script.Add(value, CapturePlace.Instance);
                return;
        }

        foreach (var child in element.Children.Where(child => child is not TextNode || element.Name is "w:t" or "a:t" or "m:t"))
        {
            WriteChild(element, child);
        }

        if (element.Name == "w:p" && element.Parent!.Children[^1] != element)
        {
            _script.Add(new CapturedTextStep("\n"));
        }
    }
}
