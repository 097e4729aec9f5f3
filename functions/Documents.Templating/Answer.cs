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
    private const string Gap = "gap:";

    /// <summary>For a control that rendering put where the model had no value: the path of that value; otherwise <see langword="null"/>.</summary>
    public string? GapPath => Tag.Length > Gap.Length && Tag.StartsWith(Gap, StringComparison.Ordinal) ? Tag[Gap.Length..] : null;
}

/// <summary>What was answered under one name.</summary>
/// <param name="Name">The tag without the number that a loop gave it; for a gap the path of its value.</param>
/// <param name="Controls">The controls of that name: one, or for a list one for each turn of the loop.</param>
/// <param name="IsList">Whether it is a list, even if it has one item.</param>
public sealed record Answer(string Name, IReadOnlyList<FilledControl> Controls, bool IsList);
