using Documents.Templating.Rendering;

namespace Documents.Templating.Answering;

/// <summary>A content control with what reading it by its template needs beside what a person sees.</summary>
/// <param name="Control">What a person left in it.</param>
/// <param name="Original">The path or tag that rendering gave it; <see langword="null"/> when it came with an item that somebody added.</param>
/// <param name="Moment">For a date, what Word noted beside the text.</param>
/// <param name="Choices">The items of its list; <see langword="null"/> when anything may be written.</param>
/// <param name="IsOfNoItem">Whether it stands in an item that is only there because Word wants one, and that nobody filled.</param>
internal sealed record ReadControl(FilledControl Control, string? Original, string? Moment, IReadOnlyList<ListChoice>? Choices, bool IsOfNoItem)
{
    /// <summary>Whether somebody wrote, chose or ticked something.</summary>
    public bool IsAnswered => Control.Value is not null && !(Control.Kind == ControlKind.Tick && Control.Value == "false");
}

/// <summary>An item of a repeating section that stands for an item of a list.</summary>
/// <param name="Path">Where it now is: <c>goals[2]</c>.</param>
/// <param name="List">The list: <c>goals</c>.</param>
/// <param name="Original">Where it was in the model; <see langword="null"/> when somebody added it.</param>
/// <param name="IsNone">Whether it is only there because Word wants one, and nobody filled it.</param>
internal sealed record ReadItem(string Path, string List, string? Original, bool IsNone);
