using System.Text;
using Documents.Templating.Markup;

namespace Documents.Templating.Rendering;

/// <summary>The tag of a control that is filled by it: the path of the value.</summary>
internal sealed class ControlTagStep : Step
{
    public static readonly ControlTagStep Instance = new();

    public override void Run(RenderContext context) => context.Part.Write(MarkupText.Escape(context.Control.Tag, inAttribute: true).AsSpan());
}

/// <summary>The tag of a control into which a field was typed, when the value is missing.</summary>
internal sealed class GapTagStep(string start) : Step
{
    public override void Run(RenderContext context)
    {
        if (context.Control.IsGap)
        {
            context.Part.Write($"{start}{MarkupText.Escape(context.Control.Tag, inAttribute: true)}\"/>".AsSpan());
        }
    }
}

/// <summary>Tells Word that what the control shows is its prompt.</summary>
internal sealed class PromptMarkStep(byte[] mark) : Step
{
    public override void Run(RenderContext context)
    {
        if (!context.Control.IsFilled)
        {
            context.Part.Write(mark);
        }
    }
}

/// <summary>An attribute that is only there when there is something to note: the day, the chosen item.</summary>
internal sealed class ControlSettingStep(string name) : Step
{
    public override void Run(RenderContext context)
    {
        if (context.Control.Setting is { Length: > 0 } setting)
        {
            context.Part.Write($" {name}=\"{MarkupText.Escape(setting, inAttribute: true)}\"".AsSpan());
        }
    }
}

/// <summary>Whether a box is ticked.</summary>
internal sealed class TickStep : Step
{
    public static readonly TickStep Instance = new();

    public override void Run(RenderContext context) => context.Part.Write(context.Control.Setting.AsSpan());
}

/// <summary>What the control shows, unless it is the author's prompt.</summary>
internal sealed class ControlContentStep(ControlPlace place) : Step
{
    public override void Run(RenderContext context) => place.WriteContent(context);
}

/// <summary>The place of a turn in its list, as the tag of an item of a repeating section.</summary>
internal sealed class ItemTagStep(Subject? item, byte[] start) : Step
{
    public override void Run(RenderContext context)
    {
        if (item?.Path is not null && item.PathIn(context) is var path && !path.Contains("[]", StringComparison.Ordinal))
        {
            var tag = (item.IsOfEmptyItem(context) ? ControlTag.New : "") + ControlTag.Of(path, isGap: false);
            context.Part.Write(start);
            context.Part.Write(Encoding.UTF8.GetBytes(MarkupText.Escape(tag, inAttribute: true) + "\"/>"));
        }
    }
}

/// <summary>Where the name of a loop's item tells which one it is, and is not printed.</summary>
internal sealed class ItemTagPlace(byte[] start) : OutputPlace
{
    public ItemTagStep StepFor(Subject? item) => new(item, start);

    public override void Write(RenderContext context, string text) => throw new InvalidOperationException("The item itself is not printed.");
}
