using System.Text.Json.Nodes;
using Documents.DemoTenant.Clinic;
using Documents.Functions.Audit;

namespace Documents.Functions.Tests;

/// <summary>What is noted, and what is not.</summary>
public sealed class PrivacyTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Check_28_nothing_of_a_client_is_logged_or_stands_in_an_address_of_a_file()
    {
        const string Canary = "zebra-lantern-77";
        var row = service.Tenant.State.Lists[0].Rows.Single(row => (string?)row.Fields["ClientId"] == "C-3007");
        row.Fields["Title"] = Canary;
        row.Fields["Printable"] = new JsonObject { ["preferredName"] = Canary, ["goals"] = new JsonArray(new JsonObject { ["id"] = "g", ["words"] = Canary }) }.ToJsonString();
        foreach (var path in (string[])["/api/clients?q=zebra", "/api/clients/today", "/api/clients/C-3007/preparation", "/api/clients/C-3007/suggestions"])
        {
            Assert.Equal(200, (await service.CallAsync(Team.Maya, HttpMethod.Get, path)).Status);
        }

        var made = await Papers.MakeAsync(service, "C-3007");
        var ticket = await Papers.ReleaseAsync(service, made, "C-3007");
        var order = new JsonObject { ["content"] = (string)made["content"]!, ["ticket"] = (string)ticket.Json["ticket"]! };
        Assert.Equal(201, (await service.CallAsync(Team.Maya, HttpMethod.Post, $"/api/documents/{(string)made["hash"]!}/save", order)).Status);
        row.Fields["Printable"] = $"{{ \"preferredName\": 5, \"{Canary}\": ";
        var broken = await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/C-3007/preparation");

        Assert.Equal(422, broken.Status);
        Assert.DoesNotContain(Canary, broken.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, service.Log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, await File.ReadAllTextAsync(service.AuditFile), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(service.Tenant.Calls.All, call => call.Path.Split('?')[0].Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Bearer ", service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_42_who_did_what_is_noted_and_a_change_of_the_notes_shows()
    {
        await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/C-3008/preparation");
        await service.CallAsync(Team.Ruth, HttpMethod.Get, "/api/clients/C-3008/preparation");
        await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients?q=ha");
        var lines = await File.ReadAllLinesAsync(service.AuditFile);

        Assert.Contains(lines, line => line.Contains("client.prepare", StringComparison.Ordinal) && line.Contains("C-3008", StringComparison.Ordinal) && line.Contains(Team.Maya.ObjectId, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("denied", StringComparison.Ordinal) && line.Contains(Team.Ruth.ObjectId, StringComparison.Ordinal));
        Assert.Null(AuditChain.FirstBroken(lines, AuditChain.HashOf(lines[^1])));
        Assert.Equal(2, AuditChain.FirstBroken([lines[0], lines[1].Replace("client", "c1ient", StringComparison.Ordinal).Replace("denied", "allowed", StringComparison.Ordinal), .. lines[2..]]));
        Assert.Equal(1, AuditChain.FirstBroken(lines[1..]));
        Assert.Equal(1, AuditChain.FirstBroken([lines[1], lines[0], .. lines[2..]]));
        Assert.Equal(lines.Length, AuditChain.FirstBroken(lines[..^1], AuditChain.HashOf(lines[^1])));
    }

    [Fact]
    public async Task Check_46_answers_tell_no_version_and_are_kept_nowhere()
    {
        var answer = await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/today");

        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("", answer.Header("Server"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Contains("frame-ancestors", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }
}
