using System.Text;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Writes a part's tree as a script: markup becomes ready bytes, tags keep their code. What may need care at rendering
/// (ids that repeat, tables that may lose their rows, cells that may lose their paragraphs) becomes steps of its own.
/// </summary>
internal sealed class PartAssembler(string word, IReadOnlyDictionary<string, Element> addresses)
{
    private readonly PartScript _script = new();
    private readonly StringBuilder _xml = new();
    private readonly Stack<TagNode> _open = new();
    private int _loops;
    private int _captures;
    private TagNode? _decider;

    /// <param name="markup">The part, its blocks placed.</param>
    /// <param name="addresses">Addresses with tags in them, by relationship id.</param>
    public static PartScript Assemble(PartMarkup markup, IReadOnlyDictionary<string, Element> addresses)
    {
        var assembler = new PartAssembler(markup.Word, addresses);
        assembler._xml.Append(MarkupText.Declaration);
        assembler.Write(markup.Root);
        assembler.Flush();
        return assembler._script;
    }

    private void Write(Element element)
    {
        if (_captures > 0)
        {
            WriteCaptured(element);
            return;
        }

        var mayBeEmpty = RequiredContent.MayLoseAllRows(element);
        // The table waits from its first byte to its first row.
        if (mayBeEmpty)
        {
            Flush();
            _script.Add(new HoldStartStep());
        }

        if (element.Name == "w:tbl" && RequiredContent.MayFollowTable(element))
        {
            // Word makes one table of two that touch.
            Flush();
            _script.Add(new BetweenTablesStep(Bytes($"</{element.RawName}>"), Bytes($"<{word}p/>")));
        }

        var decider = OptionalParagraph.DeciderOf(element);
        if (decider is not null)
        {
            Flush();
            _script.Add(new HoldStartStep());
            _decider = decider;
        }

        WriteStart(element);
        if (element.Children.Count == 0 && !mayBeEmpty)
        {
            return;
        }

        var waiting = mayBeEmpty;
        foreach (var child in element.Children)
        {
            if (waiting && child is TagNode or Element { Name: not ("w:tblPr" or "w:tblGrid" or "w:sdtPr") })
            {
                Flush();
                _script.Add(new HoldEndStep());
                waiting = false;
            }

            WriteChild(element, child);
        }

        if (Containers.NeedsParagraph(element) && RequiredContent.LastParagraphDependsOnData(element))
        {
            Flush();
            _script.Add(new LastParagraphStep(Bytes($"</{word}p>"), Bytes($"<{word}p/>")));
        }

        if (mayBeEmpty)
        {
            EndHold(waiting, element);
        }
        else if (decider is not null)
        {
            // What ends its run waits in the buffer, too.
            MarkupText.AppendEnd(_xml, element);
            _script.Add(new DropOrEndStep(Take()));
        }
        else
        {
            MarkupText.AppendEnd(_xml, element);
        }
    }

    private void EndHold(bool stillWaiting, Element element)
    {
        Flush();
        if (stillWaiting)
        {
            _script.Add(new HoldEndStep());
        }

        MarkupText.AppendEnd(_xml, element);
        _script.Add(new DropOrEndStep(Take()));
    }

    private void WriteChild(Element parent, Node child)
    {
        switch (child)
        {
            case TextNode text when _captures > 0:
                CaptureText(text.Value);
                break;
            case TextNode text:
                MarkupText.AppendEscaped(_xml, text.Value, inAttribute: false);
                break;
            case Element element:
                Write(element);
                break;
            case StepNode step:
                Flush();
                _script.Add(step.Step);
                break;
            case TagNode tag:
                Write(tag, _captures > 0 ? CapturePlace.Instance : PlaceIn(parent, tag));
                break;
        }
    }

    private void Write(TagNode tag, OutputPlace place)
    {
        // Between "case" and its first "when" there is nothing to say: Scriban does not allow it.
        if (tag.Keyword == "when" && _open.TryPeek(out var open) && open.Keyword == "case" && open.Block!.Middles[0] == tag)
        {
            _xml.Clear();
        }

        Flush();
        if (tag == _decider)
        {
            _script.Add(new HoldEndStep());
        }

        if (tag.Role == TagRole.Open)
        {
            _open.Push(tag);
            _loops += tag.Keyword == "for" ? 1 : 0;
            _captures += tag.Keyword == "capture" ? 1 : 0;
        }
        else if (tag.Role == TagRole.Close)
        {
            var closed = _open.Pop();
            _loops -= closed.Keyword == "for" ? 1 : 0;
            _captures -= closed.Keyword == "capture" ? 1 : 0;
        }

        _script.Add(tag, tag.Role == TagRole.Output ? place : null);
    }

    private void WriteStart(Element element)
    {
        _xml.Append('<').Append(element.RawName);
        foreach (var attribute in element.Attributes)
        {
            if (_loops > 0 && RepeatedIds.IsDropped(attribute))
            {
                continue;
            }

            _xml.Append(' ').Append(attribute.RawName).Append("=\"");
            WriteValue(element, attribute);
            _xml.Append('"');
        }

        _xml.Append(element.Children.Count == 0 ? "/>" : ">");
    }

    private void WriteValue(Element element, Markup.Attribute attribute)
    {
        if (attribute.Parts is { } parts)
        {
            WriteParts(parts, PlainPlace.Attribute);
        }
        else if (attribute.Name == "r:id" && addresses.TryGetValue(attribute.Value, out var address))
        {
            Flush();
            _script.Add(new AddressStartStep());
            var isWhole = address.Children is [TagNode];
            foreach (var child in address.Children)
            {
                if (child is TextNode text)
                {
                    _script.Add(new AddressTextStep(text.Value));
                }
                else if (child is TagNode tag)
                {
                    Write(tag, isWhole ? AddressPlace.Whole : AddressPlace.Component);
                }
            }

            _script.Add(new AddressEndStep(((TagNode)address.Children.First(child => child is TagNode)).Source));
        }
        else if (_loops > 0 && RepeatedIds.StepFor(element, attribute) is { } renewal)
        {
            Flush();
            _script.Add(renewal);
        }
        else
        {
            MarkupText.AppendEscaped(_xml, attribute.Value, inAttribute: true);
        }
    }

    private void WriteParts(Element parts, OutputPlace place)
    {
        foreach (var child in parts.Children)
        {
            if (child is TextNode text)
            {
                MarkupText.AppendEscaped(_xml, text.Value, inAttribute: true);
            }
            else if (child is TagNode tag)
            {
                Write(tag, place);
            }
        }
    }

    private OutputPlace PlaceIn(Element parent, TagNode tag) => parent.Name switch
    {
        "w:t" => RunPlace.In(parent, word),
        "w:instrText" => BeginsAddress(parent, tag) ? AddressPlace.FieldCodeStart : AddressPlace.FieldCode,
        _ => PlainPlace.Text,
    };

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
                CaptureText("\n");
                return;
            case "w:tab":
                CaptureText("\t");
                return;
        }

        foreach (var child in element.Children.Where(child => child is not TextNode || element.Name is "w:t" or "a:t" or "m:t"))
        {
            WriteChild(element, child);
        }

        if (element.Name == "w:p" && element.Parent!.Children[^1] != element)
        {
            CaptureText("\n");
        }
    }

    private void CaptureText(string text) => _script.Add(new CapturedTextStep(text));

    private void Flush()
    {
        if (_xml.Length > 0)
        {
            _script.Add(new LiteralStep(Take()));
        }
    }

    private byte[] Take()
    {
        var bytes = Bytes(_xml.ToString());
        _xml.Clear();
        return bytes;
    }

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);
}
