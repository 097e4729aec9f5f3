using Documents.Templating;

namespace Documents.Cli.Rendering;

/// <summary>What came of filling a template.</summary>
/// <param name="Output">The file that was written; <see langword="null"/> when there is none.</param>
/// <param name="Gaps">Where the model had no value.</param>
/// <param name="Diagnostics">Errors and warnings of the template and of the model.</param>
internal sealed record RenderOutcome(string? Output, IReadOnlyList<Gap> Gaps, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool Succeeded => Output is not null;

    /// <summary>The work could not begin.</summary>
    public static RenderOutcome Nothing(Diagnostic finding) => new(null, [], [finding]);

    /// <summary>The same, without a file: something went wrong after the document was made.</summary>
    public RenderOutcome Failed(Diagnostic finding) => this with { Output = null, Diagnostics = [.. Diagnostics, finding] };
}
