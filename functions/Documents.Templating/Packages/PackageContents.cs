namespace Documents.Templating.Packages;

/// <summary>What the gate has learnt about a package it admitted, so that nobody reads it again. Immutable.</summary>
/// <param name="MainPart">Name of the part with the document's text: <c>word/document.xml</c>.</param>
/// <param name="IsTemplate">Whether it is a Word template (.dotx) by its content type.</param>
/// <param name="IsStrict">Whether it is Strict Open XML, whose namespaces differ.</param>
/// <param name="ContentTypes">The kind of each part.</param>
/// <param name="Relationships">All relationships, by the part that has them (empty for the package itself), in their order.</param>
internal sealed record PackageContents(
    string MainPart,
    bool IsTemplate,
    bool IsStrict,
    ContentTypes ContentTypes,
    ILookup<string, Relationship> Relationships)
{
    /// <summary>The content type of a part; <see langword="null"/> if it has none.</summary>
    public string? ContentTypeOf(string part) => ContentTypes.Of(part);

    /// <summary>The relationships of a part, in their order; an empty name asks for the package's own.</summary>
    public IEnumerable<Relationship> RelationshipsOf(string source) => Relationships[source.TrimStart('/')];
}
