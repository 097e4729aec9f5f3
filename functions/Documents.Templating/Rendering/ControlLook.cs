namespace Documents.Templating.Rendering;

/// <summary>The markup around what a content control shows, ready to be written. Immutable.</summary>
/// <param name="RunStart">Before a value: its run, in the author's formatting.</param>
/// <param name="RunEnd">After it.</param>
/// <param name="PromptStart">Before the engine's own prompt, which stands on a ground that nobody overlooks.</param>
/// <param name="Blank">What an empty control shows that has no prompt of its own: a little room to click into.</param>
/// <param name="HasPrompt">Whether the author's prompt follows in the markup.</param>
/// <param name="Lines">Writes a value.</param>
internal sealed record ControlLook(byte[] RunStart, byte[] RunEnd, byte[] PromptStart, byte[] Blank, bool HasPrompt, XmlText Lines)
{
    public void Write(RenderContext context)
    {
        var control = context.Control;
        if (control.IsFilled)
        {
            context.Part.Write(RunStart);
            Lines.Write(context, control.Text);
            context.Part.Write(RunEnd);
        }
        else if (control.IsGap && !HasPrompt)
        {
            context.Part.Write(PromptStart);
            Lines.Write(context, control.Prompt!);
            context.Part.Write(RunEnd);
        }
        else if (!HasPrompt)
        {
            context.Part.Write(Blank);
        }
    }
}
