namespace Documents.Templating;

/// <summary>What a template does with a field, and so what the field has to be.</summary>
public enum TemplateFieldType
{
    /// <summary>It is printed or compared; text, number, date or yes/no.</summary>
    Value,

    /// <summary>It is only asked for in conditions.</summary>
    Condition,

    /// <summary>It is repeated over.</summary>
    List,

    /// <summary>It has members.</summary>
    Group,
}

/// <summary>One field of the model that a template needs.</summary>
/// <param name="Path">Path in the model, with <c>[]</c> for the items of a list: <c>goals[].words</c>.</param>
/// <param name="Type">What the template does with it.</param>
/// <param name="SchemaType">The schema's own word for it (<c>string</c>, <c>date</c>, …); <see langword="null"/> without a schema or when the schema does not know it.</param>
/// <param name="Required">Whether the schema requires it or, without a schema, whether it is printed outside every condition.</param>
/// <param name="Title">The schema's title; otherwise <see langword="null"/>.</param>
/// <param name="Places">Where it is used.</param>
public sealed record TemplateField(
    string Path,
    TemplateFieldType Type,
    string? SchemaType,
    bool Required,
    string? Title,
    IReadOnlyList<DiagnosticLocation> Places);
