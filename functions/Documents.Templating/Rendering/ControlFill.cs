namespace Documents.Templating.Rendering;

/// <summary>How the content control came out that is being written: filled, or still asking.</summary>
/// <param name="IsFilled">Whether it holds a value.</param>
/// <param name="Tag">Its tag; empty when it keeps the author's.</param>
/// <param name="Text">What it shows when it is filled.</param>
/// <param name="Setting">What its kind notes beside the text: the day, the chosen item, the tick.</param>
/// <param name="Prompt">What it asks for when the model has no value; otherwise <see langword="null"/>.</param>
internal sealed record ControlFill(bool IsFilled, string Tag, string Text = "", string Setting = "", string? Prompt = null)
{
    /// <summary>A control whose value could not be told.</summary>
    public static readonly ControlFill Nothing = new(false, "");

    public bool IsGap => Prompt is not null;
}
