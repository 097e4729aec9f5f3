using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>A part with tags, ready to be rendered.</summary>
/// <param name="Name">Name in the package.</param>
/// <param name="Script">Its tags and steps, for the places of findings.</param>
/// <param name="Page">What Scriban evaluates.</param>
internal sealed record CompiledPart(string Name, PartScript Script, ScriptPage Page);
