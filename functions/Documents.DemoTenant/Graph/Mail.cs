using System.Globalization;
using System.Text.Json.Nodes;

namespace Documents.DemoTenant.Graph;

/// <summary>Drafts of a mailbox. Nothing here sends.</summary>
internal sealed class Mail(TenantState state, TimeProvider time)
{
    private const int LargestInOne = 3 << 20;
    private static readonly string[] Scopes = ["Mail.ReadWrite"];
    private static readonly string[] MessageType = ["subject", "body", "toRecipients", "ccRecipients", "attachments", "importance"];

    public IEnumerable<GraphRoute> Routes =>
    [
        new("POST", "me/messages", Scopes, 0, [], Create),
        new("GET", "me/messages/{message}", Scopes, 0, ["$select"], One),
    ];

    private GraphAnswer Create(GraphRequest request)
    {
        var draft = request.Json();
        if (draft.FirstOrDefault(field => !field.Key.StartsWith('@') && !MessageType.Contains(field.Key)).Key is { } unknown)
        {
            throw new GraphRefusal(400, "RequestBodyRead", $"The property '{unknown}' does not exist on type 'microsoft.graph.message'.");
        }

        if (request.Body.Length > LargestInOne * 4 / 3)
        {
            throw new GraphRefusal(413, "ErrorMessageSizeExceeded", "The message exceeds the maximum supported size.");
        }

        var message = (JsonObject)draft.DeepClone();
        message["id"] = $"AAMkDEMO{(++state.Counter).ToString(CultureInfo.InvariantCulture)}";
        message["isDraft"] = true;
        message["createdDateTime"] = time.GetUtcNow().ToString("o");
        if (!state.Messages.TryGetValue(request.Who, out var messages))
        {
            state.Messages[request.Who] = messages = [];
        }

        messages.Add(message);
        return GraphAnswer.Created(Without(message));
    }

    private GraphAnswer One(GraphRequest request) =>
        GraphAnswer.Ok(Without((state.Messages.GetValueOrDefault(request.Who) ?? []).Find(message => (string)message["id"]! == request["message"]) ?? throw GraphRefusal.NotFound("ErrorItemNotFound")));

    // Attachments are told only when they are asked for.
    private static JsonObject Without(JsonObject message)
    {
        var told = (JsonObject)message.DeepClone();
        told["hasAttachments"] = message["attachments"] is JsonArray { Count: > 0 };
        told.Remove("attachments");
        return told;
    }
}
