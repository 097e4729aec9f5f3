using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>A part with tags, ready to be rendered.</summary>
/// <param name="Name">Name in the package.</param>
/// <param name="Script">Its tags and steps, for the places of findings.</param>
/// <param name="Page">What Scriban evaluates.</param>
/// <param name="Relationships">Its relationships, when it makes new ones; otherwise <see langword="null"/>.</param>
internal sealed record CompiledPart(string Name, PartScript Script, ScriptPage Page, CompiledRelationships? Relationships);

/// <summary>The relationships of a part that makes new ones while it is rendered.</summary>
/// <param name="Name">Name of the relationships part.</param>
/// <param name="Start">Its bytes up to the place where new ones come.</param>
/// <param name="End">Its bytes after them.</param>
internal sealed record CompiledRelationships(string Name, byte[] Start, byte[] End);
