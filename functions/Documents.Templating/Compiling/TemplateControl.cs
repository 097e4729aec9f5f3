using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>A content control of a template that somebody can fill in: what is known of it when a document comes back.</summary>
/// <param name="Tag">Its tag as the author wrote it, in pieces; <see langword="null"/> stands for what differs from document to document.</param>
/// <param name="Field">The place that its tag binds to a field; <see langword="null"/> when it is not bound.</param>
/// <param name="Title">Its title, when it is the same in every document.</param>
/// <param name="Choices">The items it offers; <see langword="null"/> when anything may be written.</param>
/// <param name="IsAlways">Whether it is in every document: in no block.</param>
internal sealed record TemplateControl(IReadOnlyList<string?> Tag, ControlPlace? Field, string? Title, IReadOnlyList<ListChoice>? Choices, bool IsAlways)
{
    /// <summary>The path of its field, with <c>[]</c> for items; <see langword="null"/> when it is not bound to a known one.</summary>
    public string? Pattern => Field?.Subject is { } subject ? subject.Path?.ToString() ?? subject.Expression.ToString().Trim() : null;
}
