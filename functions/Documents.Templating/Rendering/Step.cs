namespace Documents.Templating.Rendering;

/// <summary>One thing that rendering does: write ready bytes, print a value, renew an id. Immutable.</summary>
internal abstract class Step
{
    public abstract void Run(RenderContext context);
}

/// <summary>Bytes made ready when the template was compiled.</summary>
internal sealed class LiteralStep(byte[] bytes) : Step
{
    public override void Run(RenderContext context) => context.Part.Write(bytes);
}

/// <summary>Text between tags inside <c>capture</c>, where there is text and no markup.</summary>
internal sealed class CapturedTextStep(string text) : Step
{
    public override void Run(RenderContext context) => context.WriteCaptured(text);
}
