using Documents.Templating.Diagnostics;
using Scriban.Syntax;

namespace Documents.Templating.Rendering;

/// <summary>
/// A content control as the place where a value goes. The value decides more than a text: the control's tag, whether it
/// is a prompt, what its kind notes. So it is worked out first, and the steps that write the control look it up.
/// </summary>
/// <param name="name">What the author calls the control, for findings.</param>
/// <param name="isBound">Whether its tag names the field; otherwise the field was typed into it.</param>
internal abstract class ControlPlace(string name, bool isBound) : OutputPlace
{
    /// <summary>The field, when it is one.</summary>
    public Subject? Subject { get; private set; }

    /// <summary>The field that is a gap when it is missing.</summary>
    public Subject? Asked { get; private set; }

    public string Name => name;

    public bool IsBound => isBound;

    /// <summary>Learns, while the template is compiled, what it is filled with.</summary>
    /// <param name="expression">What its tag says.</param>
    /// <param name="subjects">The fields that the tag needs.</param>
    /// <param name="isField">Whether it is its one field and nothing else.</param>
    public virtual void Settle(ScriptExpression expression, IReadOnlyList<Subject> subjects, bool isField)
    {
        Asked = subjects.Count > 0 ? subjects[0] : null;
        Subject = isField ? Asked : null;
    }

    /// <summary>What is wrong when a field of a type of the schema is to fill it; <see langword="null"/> when nothing is.</summary>
    public virtual DiagnosticKind? Misfit(string type) => null;

    public override void Write(RenderContext context, string text) => Fill(context, text);

    public void Fill(RenderContext context, object value)
    {
        // What fails is told, and the control is written without a value, so that all else that is wrong is told too.
        context.Control = ControlFill.Nothing;
        context.Control = value is string text && string.IsNullOrWhiteSpace(text)
            ? new ControlFill(false, Tag(context), Setting: Unset)
            : Filled(context, value);
    }

    public override void WriteGap(RenderContext context, string title, string path) =>
        context.Control = new ControlFill(false, ControlTag.Of(path, isGap: true), Setting: Unset, Prompt: context.Words.Add(title));

    /// <summary>Writes what the control shows.</summary>
    public abstract void WriteContent(RenderContext context);

    /// <summary>What its kind notes when there is no value.</summary>
    protected virtual string Unset => "";

    protected abstract ControlFill Filled(RenderContext context, object value);

    /// <summary>The field as a finding names it.</summary>
    protected string FieldIn(RenderContext context) => Subject?.PathIn(context) ?? context.Tag!.Text;

    /// <summary>
    /// The tag of a control that its own tag binds. Where it is not known which item of a list this is, as in a sorted
    /// one, the tag has a number of its own instead.
    /// </summary>
    protected string Tag(RenderContext context)
    {
        if (!isBound)
        {
            return "";
        }

        var path = FieldIn(context);
        var tag = ControlTag.Of(path, isGap: false);
        return Subject?.Path is null || path.Contains("[]", StringComparison.Ordinal) ? context.Ids.Renew(IdKind.ControlTag, tag, isEnd: false) : tag;
    }
}

/// <summary>A condition on how a control came out, around a piece of its own markup.</summary>
internal sealed class ControlCondition(Predicate<ControlFill> holds) : OutputPlace
{
    /// <summary>Around the author's prompt.</summary>
    public static readonly ControlCondition Asks = new(control => !control.IsFilled);

    /// <summary>Around the author's tag: a gap has one of its own.</summary>
    public static readonly ControlCondition IsNoGap = new(control => !control.IsGap);

    public bool Holds(RenderContext context) => holds(context.Control);

    public override void Write(RenderContext context, string text) => throw new InvalidOperationException("A condition prints nothing.");
}

/// <summary>A control for text.</summary>
internal sealed class TextControl(string name, bool isBound, ControlLook look) : ControlPlace(name, isBound)
{
    public override void WriteContent(RenderContext context) => look.Write(context);

    protected override ControlFill Filled(RenderContext context, object value) => new(true, Tag(context), Text(context, value));

    private string Text(RenderContext context, object value) =>
        (value as string is { } text ? Subject?.Told(context, text) : null) ?? context.Print(value);
}
