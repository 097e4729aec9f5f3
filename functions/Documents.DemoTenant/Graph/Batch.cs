using System.Text.Json.Nodes;

namespace Documents.DemoTenant.Graph;

/// <summary>Up to twenty calls in one. The outer answer is 200 whatever the inner ones say.</summary>
internal static class Batch
{
    private const int Most = 20;

    public static GraphAnswer Answer(GraphRequest batch, Func<GraphRequest, GraphAnswer> one)
    {
        if (batch.Json()["requests"] is not JsonArray requests || requests.Count is 0 or > Most)
        {
            return new GraphRefusal(400, "BadRequest", $"A batch holds 1 to {Most} requests.").ToAnswer();
        }

        return GraphAnswer.Ok(new JsonObject { ["responses"] = new JsonArray([.. requests.Select(request => (JsonNode)Inner(batch, request!.AsObject(), one))]) });
    }

    private static JsonObject Inner(GraphRequest batch, JsonObject request, Func<GraphRequest, GraphAnswer> one)
    {
        var url = ((string)request["url"]!).TrimStart('/').Split('?', 2);
        var query = url.Length == 1 ? [] : url[1].Split('&').Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => pair.Length == 1 ? "" : Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.OrdinalIgnoreCase);
        var headers = (request["headers"] as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.OrdinalIgnoreCase);
        var body = request["body"] is { } json ? System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()) : [];
        var answer = one(new GraphRequest((string)request["method"]!, url[0], query, headers, body, batch.Who, batch.Scopes));
        var response = new JsonObject
        {
            ["id"] = (string)request["id"]!,
            ["status"] = answer.Status,
            ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
            ["body"] = answer.Json?.DeepClone(),
        };
        if (answer.Location is { } location && location.StartsWith("retry-after:", StringComparison.Ordinal))
        {
            response["headers"]!["Retry-After"] = location["retry-after:".Length..];
        }

        return response;
    }
}
