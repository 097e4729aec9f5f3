namespace Documents.Clinical.Wording;

/// <summary>What a passage is part of.</summary>
public enum PassageKind
{
    /// <summary>The text of the document and its notes.</summary>
    Text,

    /// <summary>What a screen reader says of a picture, a table or a box.</summary>
    Description,

    /// <summary>A property of the file, such as its title.</summary>
    Property,

    /// <summary>The name of the file.</summary>
    FileName,

    /// <summary>The subject of a message.</summary>
    Subject,

    /// <summary>The header or footer of its pages.</summary>
    Margin,
}

/// <summary>A paragraph of what is to be sent, or something around it that a reader sees.</summary>
/// <param name="Place">Where it is, as a person says it: “table 1, row 2, first cell”.</param>
/// <param name="Kind">What it is part of.</param>
/// <param name="Text">Its words.</param>
public sealed record Passage(string Place, PassageKind Kind, string Text);

/// <summary>Who reads it.</summary>
public enum Audience
{
    /// <summary>The client, or somebody close to them.</summary>
    Client,

    /// <summary>A professional outside the team.</summary>
    Professional,

    /// <summary>The team itself.</summary>
    Team,
}
