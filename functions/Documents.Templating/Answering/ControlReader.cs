using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Answering;

/// <summary>
/// Goes through parts in the order of reading and collects their content controls with the text in each. Text in a
/// control within a control is the inner one's alone: so no text is read twice, however deep somebody nests them.
/// </summary>
/// <param name="pathOf">The path that a tag stands for.</param>
internal sealed class ControlReader(Func<string, string> pathOf)
{
    private readonly List<OpenControl> _controls = [];
    private readonly ItemPlaces _places = new(pathOf);
    private OpenControl? _around;

    public void Read(Element root) => Walk(root);

    /// <summary>What was read, in the order in which the controls begin.</summary>
    public IReadOnlyList<ReadControl> Controls() => [.. _controls.Where(control => !control.IsFrame).Select(control => control.Close())];

    /// <summary>The items of repeating sections that stand for items of lists.</summary>
    public IReadOnlyList<ReadItem> Items => _places.Items;

    private void Walk(Element parent)
    {
        foreach (var element in parent.Elements)
        {
            switch (element.Name)
            {
                case "w:sdt":
                    ReadControl(element);
                    break;
                case "mc:AlternateContent":
                    // The same text box once more, for old versions of Word, which a person in a new one does not write in.
                    if ((element.Child("mc:Choice") ?? element.Child("mc:Fallback")) is { } copy)
                    {
                        Walk(copy);
                    }

                    break;
                case "w:txbxContent":
                    ReadBox(element);
                    break;
                case "w:p":
                    _around?.BeginParagraph();
                    Walk(element);
                    break;
                case "w:t" or "m:t":
                    _around?.Add(element.Name == "m:t" || element.Value("xml:space") == "preserve"
                        ? element.InnerText()
                        : element.InnerText().Trim(' ', '\t', '\r', '\n'));
                    break;
                case "w:tab" when parent.Name == "w:r":
                    _around?.Add("\t");
                    break;
                case "w:br" or "w:cr":
                    _around?.Add("\n");
                    break;
                case "w:noBreakHyphen":
                    _around?.Add("-");
                    break;
                // What is crossed out with tracked changes is no answer, nor is what tells Word how things look.
                case "w:del" or "w:moveFrom" or "w:instrText" or "w:pPr" or "w:rPr":
                    break;
                default:
                    Walk(element);
                    break;
            }
        }
    }

    private void ReadControl(Element element)
    {
        var properties = element.Child("w:sdtPr");
        var content = element.Child("w:sdtContent");
        if (properties is not null && ControlValue.TakesNoAnswer(properties))
        {
            if (content is not null)
            {
                ReadFrame(element, properties, content);
            }

            return;
        }

        var outer = _around;
        if (outer is not null)
        {
            outer.HoldsControls = true;
        }

        _around = new OpenControl(properties, Names(properties), _places.IsNone);
        _controls.Add(_around);
        if (content is not null)
        {
            Walk(content);
        }

        _around = outer;
    }

    private void ReadFrame(Element element, Element properties, Element content)
    {
        if (properties.Child("w15:repeatingSection") is not null)
        {
            _places.EnterSection(content);
            Walk(content);
            _places.LeaveSection();
            return;
        }

        var isItem = properties.Child("w15:repeatingSectionItem") is not null && _places.EnterItem(element, () => IsAnswered(content));
        Walk(content);
        if (isItem)
        {
            _places.LeaveItem();
        }
    }

    private bool IsAnswered(Element content)
    {
        var inside = new ControlReader(pathOf);
        inside.Read(content);
        return inside.Controls().Any(control => control.IsAnswered);
    }

    /// <summary>The tag, the path that it stands for here, and the one that rendering gave it.</summary>
    private (string Tag, string Path, string? Original) Names(Element? properties)
    {
        var tag = properties?.Child("w:tag")?.Value("w:val")?.Trim() ?? "";
        var path = pathOf(ControlTag.IsGap(tag) ? tag[ControlTag.Gap.Length..] : tag);
        return (tag, _places.Moved(path), _places.IsCopy ? null : path);
    }

    /// <summary>A box is anchored in a paragraph, but what stands in it is not that paragraph's text.</summary>
    private void ReadBox(Element box)
    {
        var outer = _around;
        _around = null;
        Walk(box);
        _around = outer;
    }
}
