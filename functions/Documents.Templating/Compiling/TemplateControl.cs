using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>A content control of a template that somebody can fill in: what is known of it when a document comes back.</summary>
/// <param name="Tag">Its tag as the author wrote it, in pieces; <see langword="null"/> stands for what differs from document to document.</param>
/// <param name="Place">The place that a field fills; <see langword="null"/> when none does.</param>
/// <param name="Title">Its title, when it is the same in every document.</param>
/// <param name="Choices">The items it offers; <see langword="null"/> when anything may be written.</param>
/// <param name="IsAlways">Whether it is in every document: in no block.</param>
internal sealed record TemplateControl(IReadOnlyList<string?> Tag, ControlPlace? Place, string? Title, IReadOnlyList<ListChoice>? Choices, bool IsAlways)
{
    /// <summary>Whether its tag is the path of its field.</summary>
    public bool IsField => Place is { IsBound: true };

    /// <summary>The path of its field, with <c>[]</c> for items; <see langword="null"/> when its own tag does not name one.</summary>
    public string? Pattern => IsField ? PathOf(Place?.Subject) : null;

    /// <summary>The path of the field that it asks for when there is no value.</summary>
    public string? Asked => PathOf(Place?.Asked);

    private static string? PathOf(Subject? subject) => subject is null ? null : subject.Path?.ToString() ?? subject.Expression.ToString().Trim();
}
