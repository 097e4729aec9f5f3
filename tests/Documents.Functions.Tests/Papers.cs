using System.Text.Json.Nodes;
using Documents.DemoTenant.Clinic;

namespace Documents.Functions.Tests;

/// <summary>Makes and releases documents over HTTP, as the add-in does.</summary>
internal static class Papers
{
    private const string Template = "session-summary";

    public static async Task<JsonNode> MakeAsync(Service service, string client, bool complete = true)
    {
        var values = new JsonObject();
        if (complete)
        {
            var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Directory.EnumerateFiles(Path.Combine(Service.Repository, "templates", "letters", Template, "samples"), "*.json").Order(StringComparer.Ordinal).First()))!.AsObject();
            foreach (var (name, value) in sample.Where(field => field.Key is not ("client" or "clinician")))
            {
                values[name] = value!.DeepClone();
            }
        }

        var answer = await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/documents", new JsonObject { ["template"] = Template, ["client"] = client, ["values"] = values });
        Assert.True(answer.Status == 200, answer.Text + service.Log.Text);
        return answer.Json;
    }

    /// <summary>Releases it; warnings are accepted with a reason, and nothing that stops.</summary>
    public static async Task<Answer> ReleaseAsync(Service service, JsonNode made, string client)
    {
        var order = new JsonObject { ["client"] = client, ["content"] = (string)made["content"]!, ["route"] = "in-the-room", ["personalLine"] = $"Good to see you, {client}." };
        var path = $"/api/documents/{(string)made["hash"]!}/release";
        var first = await service.CallAsync(Team.Maya, HttpMethod.Post, path, order);
        if (first.Status != 422)
        {
            return first;
        }

        order["accepted"] = new JsonArray([.. first.Json["open"]!.AsArray().Where(finding => (bool)finding!["canBeAccepted"]!)
            .Select(finding => (JsonNode)new JsonObject { ["key"] = (string)finding!["key"]!, ["reason"] = "Looked at together" })]);
        return await service.CallAsync(Team.Maya, HttpMethod.Post, path, order);
    }
}
