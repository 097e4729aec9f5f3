using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Clinical.Filling;
using Documents.Templating;

namespace Documents.Cli.Rendering;

/// <summary>What a clinician typed, as <c>--set field=value</c>: each value in the form that its field has.</summary>
internal static class TypedValues
{
    private const string From = "you typed it";

    /// <summary>Reads the values; what is wrong with them is told in sentences.</summary>
    public static (IReadOnlyList<PrefilledField> Fields, IReadOnlyList<string> Mistakes) Read(IReadOnlyList<string> typed, IReadOnlyList<TemplateField> known)
    {
        var fields = new List<PrefilledField>();
        var mistakes = new List<string>();
        foreach (var pair in typed)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var path = at < 0 ? pair : pair[..at].Trim();
            if (at <= 0)
            {
                mistakes.Add($"--set needs a field and a value, such as --set goal=Sleep, not “{pair}”.");
            }
            else if (known.FirstOrDefault(field => field.Path == path) is not { } field)
            {
                var nearest = NearestName.Of(path, known.Select(field => field.Path));
                mistakes.Add($"The template has no field “{path}”.{(nearest is null ? "" : $" Did you mean “{nearest}”?")}");
            }
            else if (Value(pair[(at + 1)..], field) is { } value)
            {
                Add(fields, path, value, field);
            }
            else
            {
                mistakes.Add($"“{path}” has to be {Wanted(field.SchemaType)}.");
            }
        }

        return (fields, mistakes);
    }

    /// <summary>A list grows with every value that is typed for it.</summary>
    private static void Add(List<PrefilledField> fields, string path, JsonNode value, TemplateField field)
    {
        if (IsList(field) && value is not JsonArray)
        {
            if (fields.Find(known => known.Path == path)?.Value is JsonArray list)
            {
                list.Add(value);
                return;
            }

            value = new JsonArray(value);
        }

        fields.Add(new PrefilledField(path, value, From));
    }

    private static JsonNode? Value(string text, TemplateField field)
    {
        switch (field.SchemaType)
        {
            case "boolean":
                return text is "true" or "yes" ? true : text is "false" or "no" ? false : null;
            case "integer" or "number":
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? JsonNode.Parse(text.Trim()) : null;
            case "object":
                return Json(text) as JsonObject;
            default:
                return IsList(field) && text.TrimStart() is ['[' or '{', ..] ? Json(text) : JsonValue.Create(text);
        }
    }

    private static bool IsList(TemplateField field) => field.SchemaType == "array" || (field.SchemaType is null && field.Type == TemplateFieldType.List);

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Wanted(string? type) => type switch
    {
        "boolean" => "true or false",
        "integer" or "number" => "a number",
        "object" => "a JSON object, such as {\"words\":\"one step\"}",
        _ => "a text, or a JSON list",
    };
}
