namespace Documents.Templating;

/// <summary>How a template is compiled. Immutable; the defaults suit a template without a folder of its own.</summary>
public sealed record CompileOptions
{
    /// <summary>The defaults: no schema, default limits, comments removed.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary>
    /// What the model looks like. With it, unknown and misspelt fields are found before any client is involved,
    /// gaps carry the field's title, and dates print as dates. Default: none.
    /// </summary>
    public ModelSchema? Schema { get; init; }

    /// <summary>What a template may ask of the machine.</summary>
    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    /// <summary>Whether the author's Word comments reach the document. Default: they do not.</summary>
    public bool KeepComments { get; init; }

    /// <summary>Id of the template, written into the document's properties as <c>TemplateId</c>. Default: none.</summary>
    public string? TemplateId { get; init; }

    /// <summary>Version of the template, written into the document's properties as <c>TemplateVersion</c>. Default: none.</summary>
    public string? TemplateVersion { get; init; }

    /// <summary>Title of documents whose template has no title in its own properties. Default: none.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// Whether Scriban looks up plain fields, too, instead of the engine's own way, which is faster and must say the same.
    /// </summary>
    internal bool ReadsFieldsByScriban { get; init; }
}
