using System.Text.Json.Nodes;

namespace Documents.Clinical.Filling;

/// <summary>
/// The data that a template is filled with, put together from prefilled fields and from what the clinician typed. What
/// neither of them says stays out: the document asks for it.
/// </summary>
public static class TemplateModel
{
    /// <summary>Puts the fields together; a later one takes the place of an earlier one of the same path.</summary>
    /// <param name="fields">Fields by path, with dots between groups: <c>client.preferred_name</c>.</param>
    public static JsonObject Of(IEnumerable<PrefilledField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var model = new JsonObject();
        foreach (var field in fields)
        {
            Set(model, field.Path, field.Value.DeepClone());
        }

        return model;
    }

    /// <summary>Sets one field; groups on the way are made, and a value that stands in the way of a group is replaced.</summary>
    public static void Set(JsonObject model, string path, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(path);
        var names = path.Split('.');
        var group = model;
        foreach (var name in names[..^1])
        {
            if (group[name] is not JsonObject inner)
            {
                group[name] = inner = [];
            }

            group = inner;
        }

        group[names[^1]] = value;
    }
}
