namespace Documents.Templating.Rendering;

/// <summary>Writes the language of the document.</summary>
internal sealed class LanguageStep : Step
{
    public static readonly LanguageStep Instance = new();

    public override void Run(RenderContext context) => context.Part.Write(context.Culture.Name.AsSpan());
}
