using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Goes through the content controls of a part once its blocks are placed, finds those that are filled from the model,
/// and prepares their markup. A control is filled when its tag is one plain field, or when a date, a choice or a plain text
/// consists of one tag that was typed into it. Notes all controls that somebody can fill in.
/// </summary>
internal sealed class ControlPreparation
{
    private readonly Dictionary<TagNode, OutputPlace> _places = [];
    private readonly TemplateScope _template;
    private readonly ControlMarkup _markup;
    private readonly string _word;

    private ControlPreparation(string word, TemplateScope template)
    {
        _template = template;
        _word = word;
        _markup = new ControlMarkup(word, template.Prompts, _places);
    }

    /// <param name="root">The part.</param>
    /// <param name="word">The prefix, with its colon, of Word's elements in it.</param>
    /// <param name="template">What the parts of the template share.</param>
    /// <returns>The places of tags that belong to controls.</returns>
    public static IReadOnlyDictionary<TagNode, OutputPlace> Prepare(Element root, string word, TemplateScope template)
    {
        var preparation = new ControlPreparation(word, template);
        preparation.Walk(root, isAlways: true);
        return preparation._places;
    }

    /// <returns>Whether there are controls below.</returns>
    private bool Walk(Element parent, bool isAlways)
    {
        var holdsControls = false;
        var blocks = 0;
        // Preparing a control changes what is in it, not what stands beside it.
        foreach (var child in parent.Children.ToList())
        {
            switch (child)
            {
                case TagNode tag:
                    blocks += tag.Role switch { TagRole.Open => 1, TagRole.Close => -1, _ => 0 };
                    break;
                case Element { Name: "w:del" or "w:moveFrom" }:
                    break;
                case Element element:
                    var isHere = isAlways && blocks == 0 && element.Name != "mc:Fallback";
                    var isFrame = Walk(element, isHere);
                    holdsControls |= isFrame || element.Name == "w:sdt";
                    if (element.Name == "w:sdt" && element.Child("w:sdtPr") is { } settings && element.Child("w:sdtContent") is { } content)
                    {
                        ControlSettings.Unmap(settings);
                        if (settings.Child("w15:repeatingSectionItem") is not null)
                        {
                            NameItem(element, settings);
                        }
                        else if (!isFrame)
                        {
                            Look(element, settings, content, isHere);
                        }
                    }

                    break;
            }
        }

        return holdsControls;
    }

    private void Look(Element control, Element settings, Element content, bool isAlways)
    {
        var kind = ControlKinds.KindOf(settings);
        if (kind == FillKind.None)
        {
            return;
        }

        var choices = settings.Child("w:dropDownList") is { } list ? ControlSettings.ChoicesOf(list) : null;
        var tag = TagOf(settings);
        var title = FixedTitle(settings);
        ControlPlace? place = null;
        if (BindingOf(settings) is { } binding && MayBeFilled(settings, content, kind, binding))
        {
            place = _markup.Fill(control, settings, binding, kind, isBound: true);
        }
        else if (TypedTag(settings, content, kind) is { } typed)
        {
            place = _markup.Fill(control, settings, typed, kind, isBound: false);
        }

        _template.Controls.Add(new TemplateControl(tag, place, title, choices, isAlways));
    }

    /// <summary>The one plain field that is the whole tag of a control.</summary>
    private TagNode? BindingOf(Element settings) =>
        settings.Child("w:tag")?.AttributeNamed("w:val")?.Parts?.Children is [TagNode { Role: TagRole.Output } tag] && OwnNames.IsField(tag.Code, _template.OwnNames) ? tag : null;

    /// <summary>
    /// Whether what a control shows can be put in place of what is in it. Tags in it print by themselves, and what is more
    /// than text is nothing to write over; but a prompt may be anything, for it gives way.
    /// </summary>
    private static bool MayBeFilled(Element settings, Element content, FillKind kind, TagNode binding)
    {
        var inside = content.DescendantsAndSelf().ToList();
        if (!HasOnePlace(content)
            || inside.Exists(element => element.Name == "w:sectPr")
            || inside.Sum(element => element.Name != "w:fldChar" ? 0 : element.Value("w:fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 }) != 0)
        {
            return false;
        }

        if (ControlKinds.ShowsPrompt(settings) || kind == FillKind.Tick)
        {
            return kind != FillKind.Tick || ControlSettings.TickPrefix(settings.Child("w14:checkbox")!) is not null;
        }

        var tags = TagsIn(inside);
        return !inside.Exists(element => element.Name is "w:tbl" or "w:drawing" or "w:pict" or "w:object" or "m:oMath")
            && (tags.Count == 0 || (tags is [var same] && same.Code == binding.Code));
    }

    /// <summary>Whether there is one place for a value: a line, paragraphs, or a single cell.</summary>
    private static bool HasOnePlace(Element content) => Containers.KindOf(content) switch
    {
        ContainerKind.Runs => content.Parent!.Parent!.Name.StartsWith("w:", StringComparison.Ordinal),
        ContainerKind.Blocks => true,
        ContainerKind.Cells => content.Elements.Count(element => element.Name == "w:tc") == 1,
        ContainerKind.Rows => content.Elements.Where(element => element.Name == "w:tr").ToList() is [var row] && row.Elements.Count(element => element.Name == "w:tc") == 1,
        _ => false,
    };

    /// <summary>The one tag that is all there is in a date, a choice or a plain text. A prompt for text may hold tags, and stays a prompt.</summary>
    private static TagNode? TypedTag(Element settings, Element content, FillKind kind)
    {
        if (kind is not (FillKind.Date or FillKind.Choice) && (settings.Child("w:text") is null || ControlKinds.ShowsPrompt(settings)))
        {
            return null;
        }

        var inside = content.DescendantsAndSelf().ToList();
        return kind != FillKind.Tick && HasOnePlace(content)
            && TagsIn(inside) is [{ Role: TagRole.Output, Parent.Name: "w:t" } tag]
            && !inside.SelectMany(element => element.Children).Any(node => node != tag && node is not Element && BlockPlacement.Shows(node))
            && !inside.Exists(element => element.Name is "w:sectPr" or "w:fldChar" or "w:tbl" or "w:drawing" or "w:pict" or "w:object") ? tag : null;
    }

    private static List<TagNode> TagsIn(IEnumerable<Element> elements) =>
        [.. elements.SelectMany(element => element.Children.Concat(element.Attributes.Where(a => a.Parts is not null).SelectMany(a => a.Parts!.Children))).OfType<TagNode>()];

    /// <summary>An item that a loop repeats carries its place in the list, so that whoever reads the document back can tell whose answers it holds.</summary>
    private void NameItem(Element item, Element settings)
    {
        if (RepeatingSections.LoopOf(item) is not { } loop || settings.Child("w:tag") is not null || OwnNames.VariableOf(loop.Code) is not { } variable)
        {
            return;
        }

        var tag = new TagNode(loop.Source, variable, TagRole.Output, "");
        _places[tag] = new ItemTagPlace(ScriptWriter.Bytes($"<{_word}tag {_word}val=\""));
        ControlSettings.InsertTag(settings, tag);
    }

    private static List<string?> TagOf(Element settings) => settings.Child("w:tag")?.AttributeNamed("w:val") is not { } tag ? []
        : tag.Parts is null ? [tag.Value.Trim()]
        : [.. tag.Parts.Children.Select(child => (child as TextNode)?.Value)];

    private static string? FixedTitle(Element settings) =>
        settings.Child("w:alias")?.AttributeNamed("w:val") is { Parts: null, Value.Length: > 0 } title ? title.Value : null;
}
