using System.Text.Json;

namespace Documents.Templating;

/// <summary>What reading back gave. It holds what a person wrote: only the diagnostics may be logged.</summary>
/// <param name="Template">The template that the document was made from; <see langword="null"/> when it does not say that it was made from one.</param>
/// <param name="Controls">Every content control that takes an answer, in the order of the document; headers, footers and notes come after the text.</param>
/// <param name="Answers">The controls with a tag that are no gaps, by tag.</param>
/// <param name="FilledGaps">The gaps that somebody filled, by the path of the value in the model.</param>
/// <param name="OpenGaps">The gaps that still ask, each path once.</param>
/// <param name="Diagnostics">Why the document could not be read, or what to know of it.</param>
public sealed record FilledDocumentResult(
    SourceTemplate? Template,
    IReadOnlyList<FilledControl> Controls,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<Answer> FilledGaps,
    IReadOnlyList<OpenGap> OpenGaps,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>
    /// The fields that somebody could fill in, as the JSON object of the template's schema: bound controls and gaps by their
    /// paths, with the types of the schema. An empty control is <c>null</c>. Without the template every control with a tag
    /// counts as a field, and values are texts, or true and false.
    /// </summary>
    public JsonElement Values { get; init; } = JsonElement.Parse("{}"u8);

    /// <summary>What is not as it was when the document was made; empty unless the model was given.</summary>
    public IReadOnlyList<AnswerChange> Changes { get; init; } = [];

    /// <summary>What does not fit the template; empty unless it was given.</summary>
    public IReadOnlyList<AnswerMismatch> Mismatches { get; init; } = [];

    /// <summary>Whether the document could be read.</summary>
    public bool Succeeded => !Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The controls without a tag, which only their titles tell apart.</summary>
    public IEnumerable<FilledControl> Untagged => Controls.Where(control => control.Tag.Length == 0);

    /// <summary>The controls into which nobody wrote anything; gaps are in <see cref="OpenGaps"/>.</summary>
    public IEnumerable<FilledControl> LeftEmpty => Controls.Where(control => control.Value is null && control.GapPath is null);
}

/// <summary>The template that a document says it was made from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, when the document tells it.</param>
public sealed record SourceTemplate(string Id, string? Version);

/// <summary>A gap that nobody has filled yet.</summary>
/// <param name="Path">The value in the model, <c>goals[0].words</c>; Word cuts a very long one.</param>
/// <param name="Title">What the document asks for; <see langword="null"/> when the control has lost its title.</param>
public sealed record OpenGap(string Path, string? Title);
