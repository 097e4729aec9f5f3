using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Prepares the settings of a content control that is filled. Locks, the prompt's building block and all that
/// does not depend on the value stay.
/// </summary>
internal sealed class ControlSettings(string word, Element settings)
{
    private static readonly HashSet<string> BeforePromptMark = ["w:rPr", "w:alias", "w:tag", "w:id", "w:lock", "w:placeholder", "w:temporary"];

    /// <summary>The prefix of Word 2010's attributes at a tick box; <see langword="null"/> where the file has none for them.</summary>
    public static string? TickPrefix(Element box) => box.DescendantsAndSelf()
        .SelectMany(element => element.Attributes.Where(attribute => attribute.Name.StartsWith("w14:", StringComparison.Ordinal)).Select(attribute => attribute.RawName).Append(element.RawName))
        .FirstOrDefault(name => name.Contains(':', StringComparison.Ordinal)) is { } name ? name[..(name.IndexOf(':', StringComparison.Ordinal) + 1)] : null;

    /// <summary>Puts a tag where a control has none: behind its title.</summary>
    public static void InsertTag(Element settings, Node tag)
    {
        var at = settings.Children.FindLastIndex(child => child is Element { Name: "w:rPr" or "w:alias" }) + 1;
        settings.Children.Insert(at, tag);
        tag.Parent = settings;
    }

    public static IReadOnlyList<ListChoice> ChoicesOf(Element list) =>
    [
        .. list.Elements.Where(item => item.Name == "w:listItem")
            .Select(item => new ListChoice(item.Value("w:value") ?? item.Value("w:displayText") ?? "", item.Value("w:displayText") ?? item.Value("w:value") ?? ""))
            // An item without a value is Word's own prompt: choosing it empties the control.
            .Where(choice => choice.Value.Length > 0),
    ];

    /// <summary>Takes the mapping from a control whose settings hold a tag: Word would put the property it is mapped to in place of the value.</summary>
    public static void Unmap(Element settings)
    {
        if (settings.Children.Exists(IsMapping) && HoldsTag(settings))
        {
            settings.Children.RemoveAll(IsMapping);
        }
    }

    /// <param name="kind">What the control is filled with.</param>
    /// <param name="isBound">Whether its own tag gives the value.</param>
    /// <param name="unlessGap">Puts a node where it is only written when the value is there.</param>
    public void Prepare(FillKind kind, bool isBound, Func<Node, List<Node>> unlessGap)
    {
        if (isBound)
        {
            settings.Child("w:tag")!.AttributeNamed("w:val")!.Parts = Holder(ControlTagStep.Instance);
        }
        else
        {
            // A gap is found again by its tag, so it stands above the author's.
            if (settings.Child("w:tag") is { } own)
            {
                var at = settings.Children.IndexOf(own);
                settings.Children.RemoveAt(at);
                settings.Children.InsertRange(at, unlessGap(own));
                settings.Children.ForEach(child => child.Parent = settings);
            }

            InsertTag(settings, new StepNode(new GapTagStep($"<{word}tag {word}val=\"")));
        }

        if (kind == FillKind.Tick)
        {
            settings.Children.RemoveAll(IsPromptMark);
            Tick(settings.Child("w14:checkbox")!);
            return;
        }

        MarkPrompt();
        if (settings.Child("w:date") is { } date)
        {
            Note(date, "fullDate");
        }
        else if (ControlKinds.ListOf(settings) is { } list)
        {
            Note(list, "lastValue");
        }
    }

    private static bool IsMapping(Node node) => node is Element { Name: "w:dataBinding" or "w15:dataBinding" };

    private static bool HoldsTag(Element element) =>
        element.Attributes.Exists(attribute => attribute.Parts is not null) || element.Children.Exists(node => node is TagNode || (node is Element below && HoldsTag(below)));

    private static bool IsPromptMark(Node node) => node is Element { Name: "w:showingPlcHdr" };

    private static Element Holder(Step step)
    {
        var holder = new Element("", "");
        holder.Append(new StepNode(step));
        return holder;
    }

    private void MarkPrompt()
    {
        var at = settings.Children.FindIndex(IsPromptMark);
        if (at < 0)
        {
            at = settings.Children.FindLastIndex(child => child is StepNode or TagNode || (child is Element element && BeforePromptMark.Contains(element.Name))) + 1;
        }
        else
        {
            settings.Children.RemoveAt(at);
        }

        settings.Children.Insert(at, new StepNode(new PromptMarkStep(ScriptWriter.Bytes($"<{word}showingPlcHdr/>"))) { Parent = settings });
    }

    /// <summary>What the kind notes beside the text, when there is a value.</summary>
    private void Note(Element setting, string name)
    {
        setting.Attributes.RemoveAll(attribute => attribute.Name == "w:" + name);
        setting.Attributes.Add(new Markup.Attribute("", "", "") { Parts = Holder(new ControlSettingStep(word + name)) });
    }

    private static void Tick(Element box)
    {
        var prefix = TickPrefix(box)!;
        var state = box.Child("w14:checked");
        if (state is null)
        {
            state = new Element("w14:checked", prefix + "checked");
            box.Prepend(state);
        }

        state.Attributes.RemoveAll(attribute => attribute.Name == "w14:val");
        state.Attributes.Add(new Markup.Attribute("w14:val", prefix + "val", "") { Parts = Holder(TickStep.Instance) });
    }
}
