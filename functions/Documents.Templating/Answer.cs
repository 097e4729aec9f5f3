using System.Text.Json;
using Documents.Templating.Rendering;

namespace Documents.Templating;

/// <summary>What a content control lets a person do.</summary>
public enum ControlKind
{
    /// <summary>Write.</summary>
    Text,

    /// <summary>Pick a day.</summary>
    Date,

    /// <summary>Choose from a list, or with a combo box write something else.</summary>
    Choice,

    /// <summary>Tick a box.</summary>
    Tick,
}

/// <summary>One content control as a person left it.</summary>
/// <param name="Tag">Its tag as it stands in the document; empty when it has none.</param>
/// <param name="Title">Its title; <see langword="null"/> when it has none.</param>
/// <param name="Kind">What it lets a person do.</param>
/// <param name="Value">
/// The text with <c>\n</c> for line breaks, the day as an ISO date (or as it was written, when Word did not take it for a
/// date), the chosen value, <c>true</c> or <c>false</c>; <see langword="null"/> when it was left empty.
/// </param>
public sealed record FilledControl(string Tag, string? Title, ControlKind Kind, string? Value)
{
    /// <summary>
    /// Its tag without the mark of a gap: for a control that a field fills, the path of the field in the model. In a
    /// repeating section the number of an item is its place among the items as they now are, whoever added or removed some.
    /// </summary>
    public string Path { get; init; } = ControlTag.IsGap(Tag) ? Tag[ControlTag.Gap.Length..] : Tag;

    /// <summary>For a control that rendering left because the model had no value: the path of that value; otherwise <see langword="null"/>.</summary>
    public string? GapPath => ControlTag.IsGap(Tag) ? Path : null;
}

/// <summary>What was answered under one name.</summary>
/// <param name="Name">The tag without the number that a loop gave it; for a gap the path of its value.</param>
/// <param name="Controls">The controls of that name: one, or for a list one for each turn of the loop.</param>
/// <param name="IsList">Whether it is a list, even if it has one item.</param>
public sealed record Answer(string Name, IReadOnlyList<FilledControl> Controls, bool IsList);

/// <summary>Something that is not as it was when the document was made.</summary>
/// <param name="Path">The field, the item of a list, or for a control that no field fills its tag. Of what was removed, the path in the model.</param>
/// <param name="Title">The title of the control; <see langword="null"/> for an item of a list.</param>
/// <param name="Was">What it was; <see langword="null"/> when it was not there.</param>
/// <param name="Now">What it is; <see langword="null"/> when it is not there any more.</param>
public sealed record AnswerChange(string Path, string? Title, JsonElement? Was, JsonElement? Now);

/// <summary>In what way an answer does not fit the template.</summary>
public enum MismatchKind
{
    /// <summary>The schema asks for a value of another type.</summary>
    WrongType,

    /// <summary>The list does not have this choice, or has it no more.</summary>
    NotAChoice,

    /// <summary>The same field is answered in several places, and not with the same.</summary>
    Contradiction,

    /// <summary>A control of the template is not in the document.</summary>
    Gone,

    /// <summary>A control of the document is not in the template.</summary>
    Unknown,
}

/// <summary>An answer that does not fit the template any more.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Path">The field, or for a control that no field fills its tag.</param>
/// <param name="Title">The title of the control.</param>
/// <param name="Value">What was answered.</param>
/// <param name="Expected">What the schema asks for, when the type is wrong.</param>
public sealed record AnswerMismatch(MismatchKind Kind, string Path, string? Title, string? Value, string? Expected = null);
