using System.Text.Json;
using Documents.Templating.Compiling;
using Documents.Templating.Diagnostics;
using Documents.Templating.Models;

namespace Documents.Templating;

/// <summary>
/// What a model looks like: the part of JSON Schema that a template needs (type, format, title, properties, required,
/// items, enum, $ref within the document). Immutable.
/// </summary>
public sealed class ModelSchema
{
    private ModelSchema(SchemaNode root) => Root = root;

    internal SchemaNode Root { get; }

    /// <summary>Reads a JSON Schema document.</summary>
    /// <param name="json">UTF-8 JSON.</param>
    public static SchemaResult Parse(ReadOnlyMemory<byte> json)
    {
        var found = new DiagnosticBag();
        try
        {
            json = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new SchemaResult(new ModelSchema(new SchemaReader(document.RootElement, found).Read()), found.Found);
            }

            found.Add(DiagnosticCatalogue.SchemaNotJson, null, 1, 1);
        }
        catch (JsonException e)
        {
            found.Add(DiagnosticCatalogue.SchemaNotJson, null, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // A text that is no valid UTF-16, such as half of an emoji; it can be anywhere.
            found.Add(DiagnosticCatalogue.SchemaNotJson, null, 1, 1);
        }

        return new SchemaResult(null, found.Found);
    }

    /// <summary>What of a model's values is not of its type. Values that are not there are gaps, not errors.</summary>
    internal IReadOnlyList<Diagnostic> Check(DocumentModel model)
    {
        var found = new DiagnosticBag();
        ModelCheck.Check(model.Root, Root, "", found);
        return found.Found;
    }

    /// <summary>What the schema says of a path; <see langword="null"/> when it does not know it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="unknown">The first name of the path that the schema does not know.</param>
    /// <param name="known">The names it knows there.</param>
    internal SchemaNode? Find(FieldPath path, out string? unknown, out IEnumerable<string> known)
    {
        var node = Root;
        unknown = null;
        known = [];
        foreach (var part in path.Parts)
        {
            if (node.IsUnknown)
            {
                return SchemaNode.Anything;
            }

            if (part.Name is null)
            {
                node = node.Items ?? SchemaNode.Anything;
            }
            else if (node.Properties.TryGetValue(part.Name, out var member))
            {
                node = member;
            }
            else if (node.IsOpen || (part.Name == "size" && node.Type is "array" or "string"))
            {
                return SchemaNode.Anything;
            }
            else
            {
                unknown = part.Name;
                known = node.Properties.Keys;
                return null;
            }
        }

        return node;
    }
}

/// <summary>What parsing a schema gave.</summary>
/// <param name="Schema">The schema; <see langword="null"/> when there is an error.</param>
/// <param name="Diagnostics">What is wrong.</param>
public sealed record SchemaResult(ModelSchema? Schema, IReadOnlyList<Diagnostic> Diagnostics);
