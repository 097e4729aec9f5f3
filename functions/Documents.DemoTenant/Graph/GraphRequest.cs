using System.Text.Json.Nodes;

namespace Documents.DemoTenant.Graph;

/// <summary>A call to Graph, on its own or inside a batch.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path after the version, undecoded.</param>
/// <param name="Query">The query, decoded.</param>
/// <param name="Headers">Headers that mean something.</param>
/// <param name="Body">The bytes that were sent.</param>
/// <param name="Who">Object id of the signed-in user.</param>
/// <param name="Scopes">What the token allows.</param>
internal sealed record GraphRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    string Who,
    IReadOnlyList<string> Scopes)
{
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string this[string name] => Values[name];

    public string Prefer => Headers.GetValueOrDefault("prefer") ?? "";

    public int Top => int.TryParse(Query.GetValueOrDefault("$top"), out var top) ? top : 0;

    /// <summary>The body as an object; anything else is refused as Graph refuses it.</summary>
    public JsonObject Json()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject ?? throw Unreadable();
        }
        catch (System.Text.Json.JsonException)
        {
            throw Unreadable();
        }
    }

    private static GraphRefusal Unreadable() => new(400, "BadRequest", "Unable to read JSON request payload.");
}

/// <summary>What Graph answers.</summary>
internal sealed record GraphAnswer(int Status, JsonNode? Json = null, byte[]? Bytes = null, string? ContentType = null, string? Location = null)
{
    public static GraphAnswer Ok(JsonNode json) => new(200, json);

    public static GraphAnswer Created(JsonNode json) => new(201, json);

    public static GraphAnswer NoContent { get; } = new(204);
}

/// <summary>Graph's no, in its own words.</summary>
internal sealed class GraphRefusal(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public int? RetryAfter { get; init; }

    public static GraphRefusal NotFound(string code = "itemNotFound") => new(404, code, "The resource could not be found.");

    public static GraphRefusal Forbidden() => new(403, "accessDenied", "Access denied");

    public GraphAnswer ToAnswer() => new(Status, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = Code,
            ["message"] = Message,
            ["innerError"] = new JsonObject { ["date"] = "2026-01-01T00:00:00", ["request-id"] = "7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de0ff" },
        },
    });
}
