using System.Text.Json.Nodes;
using Documents.DemoTenant.Clinic;

namespace Documents.Functions.Tests;

/// <summary>From who comes today to a document in their folder.</summary>
public sealed class MainPathTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Today_tells_who_comes_and_asks_where_two_people_share_an_address()
    {
        var answer = await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/today");

        Assert.True(answer.Status == 200, answer.Text + service.Log.Text);
        var day = answer.Json["appointments"]!.AsArray();
        Assert.Equal("Eden", (string?)day[0]!["clients"]![0]!["name"]);
        Assert.Equal(["C-2001", "C-2002"], day[2]!["ask"]!.AsArray().Select(client => (string?)client!["id"]));
        Assert.Empty(day[2]!["clients"]!.AsArray());
        Assert.DoesNotContain(day, item => ((string)item!["subject"]!).Contains("cancelled", StringComparison.Ordinal));
        Assert.Equal(8, day.Single(item => (string?)item!["subject"] == "Group")!["clients"]!.AsArray().Count);
        Assert.StartsWith("09:00", ((string)day[0]!["from"]!).Split('T')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_pages_keep_their_headers()
    {
        service.Tenant.Calls.Clear();
        await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/today");

        var views = service.Tenant.Calls.All.Where(call => call.Path.StartsWith("me/calendarView", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(views);
        Assert.All(views, call => Assert.Contains("ImmutableId", call.Prefer, StringComparison.Ordinal));
        Assert.All(views, call => Assert.Contains("Europe/London", call.Prefer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_finds_by_first_letters_what_the_person_may_see()
    {
        Assert.Equal(["C-2001", "C-2002"], (await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients?q=alex")).Json["clients"]!.AsArray().Select(client => (string?)client!["id"]));
        Assert.Empty((await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients?q=Noor O'")).Json["clients"]!.AsArray());
        Assert.Single((await service.CallAsync(Team.Jonas, HttpMethod.Get, "/api/clients?q=Noor O'")).Json["clients"]!.AsArray());
        Assert.Equal(400, (await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients?q=a")).Status);
    }

    [Fact]
    public async Task Preparation_and_suggestions_come_from_the_record()
    {
        var preparation = await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/C-1005/preparation");
        var suggestions = await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/C-1003/suggestions");

        Assert.Equal("Bea", (string?)preparation.Json["preferredName"]);
        Assert.NotEmpty(preparation.Json["items"]!.AsArray());
        Assert.Equal("nothing", (string?)suggestions.Json["suggestions"]![0]!["kind"]);
        Assert.NotNull(suggestions.Json["withheldBecause"]);
        Assert.Equal("no-store", preparation.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("C-9999")]
    [InlineData("C-4001")]
    public async Task Check_35_a_client_of_somebody_else_is_answered_as_one_that_does_not_exist(string id)
    {
        var answer = await service.CallAsync(Team.Maya, HttpMethod.Get, $"/api/clients/{id}/preparation");

        Assert.Equal(404, answer.Status);
        Assert.Equal("client.unknown", (string?)answer.Json["code"]);
    }

    [Fact]
    public async Task Check_37_what_Graph_forbids_stays_forbidden()
    {
        var answer = await service.CallAsync(Team.Otto, HttpMethod.Get, "/api/clients/C-1001/preparation");

        Assert.Equal(403, answer.Status);
        Assert.Equal("application/problem+json", answer.Type);
        Assert.Equal("microsoft365.forbidden", (string?)answer.Json["code"]);
    }

    [Fact]
    public async Task A_document_is_made_released_and_saved_once()
    {
        var made = await Papers.MakeAsync(service, "C-3001");
        var ticket = await Papers.ReleaseAsync(service, made, "C-3001");
        Assert.True(ticket.Status == 200, ticket.Text);

        var order = new JsonObject { ["content"] = (string)made["content"]!, ["ticket"] = (string)ticket.Json["ticket"]! };
        service.Tenant.Calls.Clear();
        var first = await service.CallAsync(Team.Maya, HttpMethod.Post, $"/api/documents/{(string)made["hash"]!}/save", order);
        Assert.True(first.Status == 201, first.Text);
        Assert.InRange(service.Tenant.Calls.Units, 1, 7);
        Assert.InRange(service.Tenant.Calls.All.Count, 1, 6);

        var second = await service.CallAsync(Team.Maya, HttpMethod.Post, $"/api/documents/{(string)made["hash"]!}/save", order);
        Assert.Equal(200, second.Status);
        Assert.Equal((string)first.Json["id"]!, (string)second.Json["id"]!);
        var stored = Assert.Single(service.Tenant.State.Items, item => item.Id == (string)first.Json["id"]!);
        Assert.Equal(Convert.FromBase64String((string)made["content"]!), stored.Content);
        Assert.Equal("C-3001", service.Tenant.State.Items.Single(item => item.Id == stored.Parent).Name);
        Assert.DoesNotContain("Ada", stored.Name, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Check_26_a_document_of_another_client_is_neither_released_nor_saved()
    {
        var made = await Papers.MakeAsync(service, "C-2001");
        var twin = await Papers.ReleaseAsync(service, made, "C-2002");

        Assert.Equal(409, twin.Status);
        Assert.Equal("document.other-client", (string?)twin.Json["code"]);
        var unreleased = new JsonObject { ["content"] = (string)made["content"]!, ["ticket"] = "made up" };
        Assert.Equal(409, (await service.CallAsync(Team.Maya, HttpMethod.Post, $"/api/documents/{(string)made["hash"]!}/save", unreleased)).Status);
    }

    [Fact]
    public async Task A_document_with_gaps_is_not_released()
    {
        var made = await Papers.MakeAsync(service, "C-3002", complete: false);
        var answer = await Papers.ReleaseAsync(service, made, "C-3002");

        Assert.NotEmpty(made["gaps"]!.AsArray());
        Assert.Equal(422, answer.Status);
        Assert.Contains(answer.Json["open"]!.AsArray(), finding => (string?)finding!["id"] == "release.gap");
    }

    [Fact]
    public async Task Check_41_the_same_key_agrees_the_same_task_once_and_another_task_not_at_all()
    {
        var body = new JsonObject { ["title"] = "A walk after lunch", ["whose"] = "client" };
        var first = await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/clients/C-3003/tasks", body, ("Idempotency-Key", "one"));
        var again = await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/clients/C-3003/tasks", body, ("Idempotency-Key", "one"));
        var other = await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/clients/C-3003/tasks", new JsonObject { ["title"] = "Another" }, ("Idempotency-Key", "one"));

        Assert.True(first.Status == 201, first.Text);
        Assert.Equal(200, again.Status);
        Assert.Equal((string)first.Json["id"]!, (string)again.Json["id"]!);
        Assert.Equal(422, other.Status);
        Assert.Equal(400, (await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/clients/C-3003/tasks", body)).Status);
    }

    [Fact]
    public async Task What_was_agreed_is_looked_at_once_and_only_in_the_version_that_was_seen()
    {
        var agreed = await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/clients/C-3004/tasks", new JsonObject { ["title"] = "Ring Sam" }, ("Idempotency-Key", "two"));
        var path = $"/api/tasks/{(string)agreed.Json["id"]!}/review";
        var report = new JsonObject { ["outcome"] = "some", ["reasons"] = new JsonArray("too-big"), ["found"] = "It was easier in the morning" };

        Assert.Equal(428, (await service.CallAsync(Team.Maya, HttpMethod.Post, path, report)).Status);
        Assert.Equal(412, (await service.CallAsync(Team.Maya, HttpMethod.Post, path, report, ("If-Match", "\"old\""))).Status);
        var done = await service.CallAsync(Team.Maya, HttpMethod.Post, path, report, ("If-Match", (string)agreed.Json["eTag"]!));
        Assert.True(done.Status == 200, done.Text);
        Assert.Equal(409, (await service.CallAsync(Team.Maya, HttpMethod.Post, path, report, ("If-Match", "*"))).Status);
        Assert.Empty((await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients/C-3004/preparation")).Json["open"]!.AsArray());
    }
}
