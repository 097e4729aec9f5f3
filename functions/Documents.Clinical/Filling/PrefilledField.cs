using System.Text.Json.Nodes;

namespace Documents.Clinical.Filling;

/// <summary>A field of a template that the record already knows, and where it knows it from. The clinician can change it.</summary>
/// <param name="Path">The field: <c>client.preferred_name</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="From">Where it comes from, for the clinician: “their goal, in their words”.</param>
public sealed record PrefilledField(string Path, JsonNode Value, string From);
