using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>What stands in a paragraph, as one line.</summary>
internal sealed class InlineText(StoryText story)
{
    private readonly LineWriter _line = new();

    public string Read(XElement paragraph)
    {
        Children(paragraph);
        return _line.End();
    }

    private void Children(XElement element)
    {
        foreach (var child in element.Elements())
        {
            Element(child);
        }
    }

    private void Element(XElement element)
    {
        if (!element.IsWord())
        {
            Foreign(element);
            return;
        }

        switch (element.Name.LocalName)
        {
            case "pPr" or "rPr" or "sdtPr" or "sdtEndPr":
                break;
            case "r":
                Run(element);
                break;
            case "hyperlink":
                Between("«", element, $" → {Address(element)}»");
                break;
            case "fldSimple":
                Between($"{{{element.Value("instr")?.Trim()}=", element, "}");
                break;
            case "sdt":
                Control(element);
                break;
            case "ins" or "moveTo":
                Between("{+", element, "+}");
                break;
            case "del" or "moveFrom":
                Between("{-", element, "-}");
                break;
            case "bookmarkStart":
                _line.Mark(story.Options.Bookmarks ? $"⟦{element.Value("name")}⟧" : "");
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Run(XElement run)
    {
        var format = story.Options.Formatting ? RunFormat.Of(run) : "";
        foreach (var child in run.Elements())
        {
            if (child.IsWord() && RunText.Of(child) is { } text)
            {
                _line.Text(text, format);
            }
            else
            {
                Element(child);
            }
        }
    }

    private void Control(XElement control)
    {
        var content = control.Word("sdtContent");
        if (content is not null)
        {
            Between(story.ControlStart(control), content, "]");
        }
    }

    /// <summary>Drawings, old pictures, and the two branches in which Word keeps a text box.</summary>
    private void Foreign(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "Choice":
                story.Numbers?.BeginBranch(isFirst: true);
                Between("{choice: ", element, "}");
                break;
            case "Fallback":
                story.Numbers?.BeginBranch(isFirst: false);
                Between("{fallback: ", element, "}");
                break;
            case "docPr" when element.Value("descr") is not null || element.Value("title") is not null:
                _line.Mark($"{{alt: {string.Join(" / ", new[] { element.Value("title"), element.Value("descr") }.OfType<string>())}}}");
                break;
            case "shape" or "rect" when element.Value("alt") is { } alt:
                _line.Mark($"{{alt: {alt}}}");
                Children(element);
                break;
            case "t":
                _line.Text(element.Value, "");
                break;
            default:
                foreach (var child in element.Elements())
                {
                    if (child.Is("txbxContent"))
                    {
                        _line.Mark(string.Join(" ¶ ", story.Blocks(child)));
                    }
                    else
                    {
                        Element(child);
                    }
                }

                break;
        }
    }

    private void Between(string start, XElement content, string end)
    {
        _line.Mark(start);
        Children(content);
        _line.Mark(end);
    }

    private string Address(XElement hyperlink)
    {
        var id = hyperlink.Value("id");
        var anchor = hyperlink.Value("anchor");
        return (id is null ? "" : story.Package.Target(story.Part, id)) + (anchor is null ? "" : "#" + anchor);
    }
}
