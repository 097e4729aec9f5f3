namespace Documents.Templating.Rendering;

/// <summary>
/// A tag in the title or the tag of a content control. Word takes a document for damaged in which one of them is longer
/// than 64 characters, so it is put together first.
/// </summary>
internal sealed class ControlNamePlace : OutputPlace
{
    public static readonly ControlNamePlace Instance = new();

    public override void Write(RenderContext context, string text) => context.ControlName.Append(text);
}

/// <summary>Begins the title or the tag of a content control.</summary>
internal sealed class ControlNameStartStep : Step
{
    public override void Run(RenderContext context) => context.ControlName.Clear();
}

/// <summary>A piece of it that the author wrote.</summary>
internal sealed class ControlNameTextStep(string text) : Step
{
    public override void Run(RenderContext context) => context.ControlName.Append(text);
}

/// <summary>
/// Ends it. A title that is too long ends with an ellipsis: it is a label. A tag is what answers are found by, so it ends
/// with a number made of all of it, and stays the only one of its kind.
/// </summary>
internal sealed class ControlNameEndStep(bool isTag) : Step
{
    public override void Run(RenderContext context)
    {
        var name = context.ControlName.ToString();
        PlainPlace.Attribute.Write(context, isTag ? ControlTag.Cut(name) : name.Length <= ControlTag.Longest ? name : string.Concat(ControlTag.Head(name, ControlTag.Longest - 1), "…"));
    }
}
