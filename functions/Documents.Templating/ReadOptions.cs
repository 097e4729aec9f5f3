namespace Documents.Templating;

/// <summary>What is known of a filled document before it is read. Immutable.</summary>
public sealed record ReadOptions
{
    /// <summary>The defaults: nothing is known.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The template that the document was made from. With it, values have the types of its schema, and what does not fit is told. Default: none.</summary>
    public DocumentTemplate? Template { get; init; }

    /// <summary>The model that the document was rendered from; needs <see cref="Template"/>. With it, changes are told. Default: none.</summary>
    public DocumentModel? Model { get; init; }

    /// <summary>The time zone that the document was rendered for. Default: <c>Europe/London</c>.</summary>
    public TimeZoneInfo TimeZone { get; init; } = RenderOptions.Default.TimeZone;

    /// <summary>What the package may ask of the machine.</summary>
    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;
}
