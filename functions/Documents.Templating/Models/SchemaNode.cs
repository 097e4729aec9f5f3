namespace Documents.Templating.Models;

/// <summary>One value of a model, as its schema describes it.</summary>
internal sealed class SchemaNode
{
    public static readonly SchemaNode Anything = new();

    /// <summary>The schema's type (<c>string</c>, <c>array</c>, …); empty when any is allowed.</summary>
    public string Type { get; set; } = "";

    /// <summary>The format of a text: <c>date</c>, <c>date-time</c>, <c>time</c>; empty otherwise.</summary>
    public string Format { get; set; } = "";

    public string? Title { get; set; }

    public Dictionary<string, SchemaNode> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public SchemaNode? Items { get; set; }

    /// <summary>Whether members that the schema does not name are allowed on purpose.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What it is, in one word.</summary>
    public string Kind => Format is "date" or "date-time" or "time" ? Format : Type;

    /// <summary>Whether nothing is known of what is inside.</summary>
    public bool IsUnknown => Type.Length == 0 && Properties.Count == 0 && Items is null;
}
