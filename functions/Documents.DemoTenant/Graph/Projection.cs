using System.Globalization;
using System.Text.Json.Nodes;

namespace Documents.DemoTenant.Graph;

/// <summary>What the query options do to a list of things: <c>$select</c> and pages with <c>@odata.nextLink</c>.</summary>
internal static class Projection
{
    /// <summary>One thing with the properties that were asked for. A property that its type has not is refused.</summary>
    public static JsonObject Select(JsonObject thing, string? select, IReadOnlyCollection<string> type, string typeName)
    {
        if (select is null)
        {
            return (JsonObject)thing.DeepClone();
        }

        var names = select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.FirstOrDefault(name => !type.Contains(name)) is { } unknown)
        {
            throw new GraphRefusal(400, "BadRequest", $"Could not find a property named '{unknown}' on type 'microsoft.graph.{typeName}'.");
        }

        var result = new JsonObject();
        foreach (var (name, value) in thing)
        {
            if (name == "id" || name.StartsWith('@') || names.Contains(name))
            {
                result[name] = value?.DeepClone();
            }
        }

        return result;
    }

    /// <summary>A page of a list, and where the next one is.</summary>
    public static JsonObject Page(GraphRequest request, IReadOnlyList<JsonObject> all, int usual, Func<string, string> next)
    {
        var size = request.Top > 0 ? request.Top : usual;
        var skip = int.TryParse(request.Query.GetValueOrDefault("$skiptoken") ?? request.Query.GetValueOrDefault("$skip"), out var given) ? given : 0;
        var page = new JsonObject
        {
            ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata",
            ["value"] = new JsonArray([.. all.Skip(skip).Take(size).Select(item => (JsonNode)item)]),
        };
        if (all.Count > skip + size)
        {
            var query = request.Query.Where(pair => pair.Key is not ("$skiptoken" or "$skip")).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")
                .Append($"$skiptoken={(skip + size).ToString(CultureInfo.InvariantCulture)}");
            page["@odata.nextLink"] = next($"{request.Path}?{string.Join('&', query)}");
        }

        return page;
    }
}
