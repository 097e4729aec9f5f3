using System.Text.Json;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Models;

/// <summary>Reads the part of JSON Schema that templates look at.</summary>
internal sealed class SchemaReader(JsonElement root, DiagnosticBag found)
{
    private static readonly HashSet<string> Unsupported =
        ["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "patternProperties", "prefixItems", "contains", "$dynamicRef"];

    // Definitions may refer to themselves: each is read once.
    private readonly Dictionary<string, SchemaNode> _definitions = new(StringComparer.Ordinal);

    public SchemaNode Read() => Read(root, "#");

    private SchemaNode Read(JsonElement schema, string at)
    {
        var node = new SchemaNode();
        Fill(node, schema, at);
        return node;
    }

    private void Fill(SchemaNode node, JsonElement schema, string at)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            var value = keyword.Value;
            switch (keyword.Name)
            {
                case "type":
                    FillType(node, value);
                    break;
                case "format" when value.ValueKind == JsonValueKind.String:
                    node.Format = value.GetString()!;
                    break;
                case "title" when value.ValueKind == JsonValueKind.String:
                    node.Title = value.GetString();
                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    foreach (var member in value.EnumerateObject())
                    {
                        node.Properties[member.Name] = Member(member.Value, $"{at}/{member.Name}");
                    }

                    break;
                case "required" when value.ValueKind == JsonValueKind.Array:
                    node.Required.UnionWith(value.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!));
                    break;
                case "items":
                    node.Items = Member(value, at + "[]");
                    break;
                case "additionalProperties":
                    node.IsOpen = value.ValueKind is JsonValueKind.True or JsonValueKind.Object;
                    break;
                case var name when Unsupported.Contains(name):
                    found.Add(DiagnosticCatalogue.SchemaUnsupported, null, name, at);
                    break;
            }
        }
    }

    /// <summary>A schema below another, by itself or by reference; a title beside a reference stands above the definition's.</summary>
    private SchemaNode Member(JsonElement schema, string at)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("$ref", out var reference))
        {
            return Read(schema, at);
        }

        var target = Definition(reference.ValueKind == JsonValueKind.String ? reference.GetString()! : reference.GetRawText(), at);
        if (!schema.TryGetProperty("title", out var title) || title.ValueKind != JsonValueKind.String)
        {
            return target;
        }

        var titled = new SchemaNode
        {
            Type = target.Type,
            Format = target.Format,
            Items = target.Items,
            IsOpen = target.IsOpen,
            Title = title.GetString(),
        };
        foreach (var (name, node) in target.Properties)
        {
            titled.Properties[name] = node;
        }

        titled.Required.UnionWith(target.Required);
        return titled;
    }

    private SchemaNode Definition(string pointer, string at)
    {
        if (_definitions.TryGetValue(pointer, out var known))
        {
            return known;
        }

        var element = root;
        foreach (var step in pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step, out element))
            {
                found.Add(DiagnosticCatalogue.SchemaUnsupported, null, $"$ref {pointer}", at);
                return SchemaNode.Anything;
            }
        }

        _definitions[pointer] = known = new SchemaNode();
        Fill(known, element, pointer);
        return known;
    }

    private static void FillType(SchemaNode node, JsonElement type)
    {
        var names = type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()!],
            JsonValueKind.Array => type.EnumerateArray().Select(name => name.ToString()).ToList(),
            _ => new List<string>(),
        };
        // Null is a gap wherever it stands: a schema that allows it says nothing more.
        names.Remove("null");
        node.Type = names.Count == 1 ? names[0] : "";
    }
}
