namespace Documents.Templating;

/// <summary>What rendering gave. When it did not succeed, nothing was written to the output.</summary>
/// <param name="Succeeded">Whether the output holds a whole document.</param>
/// <param name="Gaps">Every place where the model had no value, in the order of the document. A document with gaps must not be released.</param>
/// <param name="Diagnostics">Errors and warnings of this rendering.</param>
public sealed record RenderResult(bool Succeeded, IReadOnlyList<Gap> Gaps, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Why a tag had no value.</summary>
public enum GapReason
{
    /// <summary>The model does not have this member.</summary>
    Missing,

    /// <summary>The model has this member, and its value is <c>null</c>.</summary>
    Null,
}

/// <summary>A place where the model had no value.</summary>
/// <param name="Path">The value, as a path in the model: <c>goals[0].words</c>.</param>
/// <param name="Title">What to ask for: the field's title in the schema, or the words of its name.</param>
/// <param name="Reason">Whether the member is absent or <c>null</c>.</param>
/// <param name="Location">Where in the template it would have been printed.</param>
public sealed record Gap(string Path, string Title, GapReason Reason, DiagnosticLocation Location);
