using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Prepares the markup of a content control that is filled from the model: what depends on the value becomes steps, and
/// the tag that gives it stands first. What surrounds the value (cell, paragraph, its style) stays the author's.
/// </summary>
/// <param name="word">The prefix, with its colon, of Word's elements in the part.</param>
/// <param name="prompts">The prompts of the template.</param>
/// <param name="places">Where the tags of controls are printed; those that it adds are noted there.</param>
internal sealed class ControlMarkup(string word, PromptTexts? prompts, Dictionary<TagNode, OutputPlace> places)
{
    // What the tag says does not matter: its place decides.
    private const string Condition = "if true";

    /// <param name="control">The control.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="tag">The tag that gives the value.</param>
    /// <param name="kind">What it is filled with.</param>
    /// <param name="isBound">Whether the tag is the control's own; otherwise it was typed into it.</param>
    /// <returns>The place where the value goes.</returns>
    public ControlPlace Fill(Element control, Element settings, TagNode tag, FillKind kind, bool isBound)
    {
        var content = control.Child("w:sdtContent")!;
        var looks = new ControlLooks(word, settings, content, tag);
        var marks = content.DescendantsAndSelf().Where(IsRangeMark).ToList();
        var line = LineOf(content, out var shown, out var rest);
        var keepsPrompt = kind != FillKind.Tick && isBound && ControlKinds.ShowsPrompt(settings);
        if (!keepsPrompt)
        {
            (shown, rest) = (kind == FillKind.Tick ? [] : Prompt(settings), []);
        }

        marks.ForEach(mark => mark.Remove());
        shown.RemoveAll(IsRangeMark);
        rest.RemoveAll(IsRangeMark);
        var place = looks.PlaceFor(NameOf(settings, tag), kind, isBound, shown.Count > 0);
        Append(line, marks.Where(IsStart));
        line.Append(new StepNode(new ControlContentStep(place)));
        Append(line, Where(ControlCondition.Asks, shown, tag));
        Append(line, marks.Where(mark => !IsStart(mark)));
        Append(content, Where(ControlCondition.Asks, rest, tag));

        new ControlSettings(word, settings).Prepare(kind, isBound, own => Where(ControlCondition.IsNoGap, [own], tag));
        // All that is written of the control depends on its value.
        tag.Remove();
        control.Prepend(tag);
        places[tag] = place;
        return place;
    }

    /// <summary>
    /// The element that holds the runs, emptied of them: the content of a control within a line, otherwise the first
    /// paragraph, which is then all that is left of its cell, row or control.
    /// </summary>
    private Element LineOf(Element content, out List<Node> runs, out List<Node> rest)
    {
        rest = [];
        if (Containers.KindOf(content) == ContainerKind.Runs)
        {
            runs = [.. content.Children];
            content.Children.Clear();
            return content;
        }

        var paragraph = content.DescendantsAndSelf().FirstOrDefault(element => element.Name == "w:p") ?? new Element("w:p", word + "p");
        runs = paragraph.Children.FindAll(child => child is not Element { Name: "w:pPr" });
        paragraph.Children.RemoveAll(runs.Contains);
        var around = content;
        while (around.Elements.FirstOrDefault(element => element.Name is "w:tr" or "w:tc") is { } inner)
        {
            Keep(around, inner);
            around = inner;
        }

        rest = around == content && paragraph.Parent == content ? content.Children.FindAll(child => child is Element && child != paragraph) : [];
        Keep(around, paragraph);
        return paragraph;
    }

    /// <summary>Leaves a child, and the settings before it.</summary>
    private static void Keep(Element around, Element child)
    {
        around.Children.RemoveAll(node => node != child && node is not Element { Name: "w:tcPr" or "w:trPr" or "w:tblPrEx" });
        if (child.Parent != around)
        {
            child.Remove();
            around.Append(child);
        }
    }

    private static void Append(Element parent, IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            parent.Append(node);
        }
    }

    /// <summary>Nodes that are only there when a condition holds.</summary>
    private List<Node> Where(ControlCondition condition, List<Node> nodes, TagNode tag)
    {
        if (nodes.Count == 0)
        {
            return nodes;
        }

        var open = new TagNode(tag.Source, Condition, TagRole.Open, "if");
        places[open] = condition;
        return [open, .. nodes, new TagNode(tag.Source, "end", TagRole.Close, "end")];
    }

    /// <summary>The prompt that Word would show if it emptied the control.</summary>
    private List<Node> Prompt(Element settings)
    {
        if (prompts?.Of(settings) is not { } prompt)
        {
            return [];
        }

        var run = new Element("w:r", word + "r");
        if (prompt.Style is { } style)
        {
            var properties = new Element("w:rPr", word + "rPr");
            properties.Append(new Element("w:rStyle", word + "rStyle") { Attributes = [new Markup.Attribute("w:val", word + "val", style)] });
            run.Append(properties);
        }

        var text = new Element("w:t", word + "t") { Attributes = [new Markup.Attribute("xml:space", "xml:space", "preserve")] };
        text.Append(new TextNode(prompt.Text.ReplaceLineEndings(" ").Replace('\t', ' ')));
        run.Append(text);
        return [run];
    }

    /// <summary>What a finding calls the control: the author's title, as it stands in the template.</summary>
    private static string NameOf(Element settings, TagNode tag) =>
        settings.Child("w:alias")?.Value("w:val") is { Length: > 0 } title ? $"“{title}”" : $"with the tag {tag.Source.Text}";

    private static bool IsRangeMark(Node node) => node is Element
    {
        Name: "w:bookmarkStart" or "w:bookmarkEnd" or "w:commentRangeStart" or "w:commentRangeEnd" or "w:permStart" or "w:permEnd"
    };

    private static bool IsStart(Element mark) => mark.Name.EndsWith("Start", StringComparison.Ordinal);
}
