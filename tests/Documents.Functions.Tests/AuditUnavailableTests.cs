using System.Text.Json.Nodes;
using Documents.DemoTenant.Clinic;

namespace Documents.Functions.Tests;

/// <summary>What cannot be noted is not done.</summary>
public sealed class AuditUnavailableTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Check_42_without_the_audit_nothing_is_read_or_written()
    {
        // A folder in the place of the file: every attempt to write fails.
        Directory.CreateDirectory(service.AuditFile);
        var rows = service.Tenant.State.Lists[1].Rows.Count;
        var read = await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/C-3001/preparation");
        var write = await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/clients/C-3001/tasks", new JsonObject { ["title"] = "A walk" }, ("Idempotency-Key", "one"));

        Assert.Equal(503, read.Status);
        Assert.Equal("audit.unavailable", (string?)read.Json["code"]);
        Assert.Equal(503, write.Status);
        Assert.Equal(rows, service.Tenant.State.Lists[1].Rows.Count);
    }
}
