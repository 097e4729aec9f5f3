using System.Text.Json.Nodes;
using Documents.DemoTenant.Clinic;
using Documents.DemoTenant.Traffic;

namespace Documents.Functions.Tests;

/// <summary>Microsoft 365 fails in every way that it is known to, and the person is told what happened.</summary>
public sealed class FailureTests(Service service) : IClassFixture<Service>, IDisposable
{
    public static TheoryData<string, Fault> Recovers => new()
    {
        { "throttled for a second", new Fault(FaultKind.Status, 429, "1", "activityLimitReached") },
        { "throttled without saying for how long", new Fault(FaultKind.Status, 429) },
        { "an internal error", new Fault(FaultKind.Status, 500) },
        { "a gateway's page", new Fault(FaultKind.Html, 502) },
        { "not available", new Fault(FaultKind.Status, 503, "0") },
        { "a broken connection", new Fault(FaultKind.Reset) },
        { "a lost answer", new Fault(FaultKind.LostAnswer) },
        { "a challenge", new Fault(FaultKind.Claims) },
    };

    public static TheoryData<string, Fault, int, string> Fails => new()
    {
        { "throttled for minutes", new Fault(FaultKind.Status, 429, "315", "activityLimitReached"), 429, "microsoft365.busy" },
        { "a page for minutes", new Fault(FaultKind.Html, 503), 503, "microsoft365.unavailable" },
        { "JSON that ends in the middle", new Fault(FaultKind.Truncated), 503, "microsoft365.unavailable" },
        { "insufficient storage", new Fault(FaultKind.Status, 507), 503, "microsoft365.unavailable" },
        { "a request that it does not take", new Fault(FaultKind.Status, 400, Code: "invalidRequest"), 502, "microsoft365.refused" },
        { "locked", new Fault(FaultKind.Status, 423, Code: "resourceLocked"), 423, "microsoft365.locked" },
    };

    [Theory]
    [MemberData(nameof(Recovers))]
    public async Task A_passing_failure_is_not_noticed(string what, Fault fault)
    {
        service.Tenant.Faults.Plan("GET", "lists/", fault);
        var answer = await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients?q=ed");

        Assert.True(answer.Status == 200, $"{what}: {answer.Status} {answer.Text}");
    }

    [Theory]
    [MemberData(nameof(Fails))]
    public async Task A_lasting_failure_is_told_in_words_and_with_a_code(string what, Fault fault, int status, string code)
    {
        service.Tenant.Faults.Plan("GET", "lists/", fault, fault, fault, fault);
        var answer = await service.CallAsync(Team.Maya, HttpMethod.Get, "/api/clients?q=ed");

        Assert.True(answer.Status == status, $"{what}: {answer.Status} {answer.Text}");
        Assert.Equal(code, (string?)answer.Json["code"]);
        Assert.Equal("application/problem+json", answer.Type);
        Assert.DoesNotContain("demo tenant", answer.Text, StringComparison.Ordinal);
        Assert.Equal(fault.RetryAfter ?? "", answer.Header("Retry-After"));
    }

    [Fact]
    public async Task A_task_is_not_written_twice_when_the_answer_is_lost()
    {
        var before = Rows();
        service.Tenant.Faults.Plan("POST", "items", new Fault(FaultKind.LostAnswer));
        var body = new JsonObject { ["title"] = "Water the plants" };
        var lost = await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/clients/C-3005/tasks", body, ("Idempotency-Key", "lost"));
        var again = await service.CallAsync(Team.Maya, HttpMethod.Post, "/api/clients/C-3005/tasks", body, ("Idempotency-Key", "lost"));

        Assert.Equal(503, lost.Status);
        Assert.Equal(200, again.Status);
        Assert.Equal(before + 1, Rows());
    }

    [Fact]
    public async Task A_document_is_not_saved_twice_when_the_answer_is_lost()
    {
        var made = await Papers.MakeAsync(service, "C-3006");
        var ticket = await Papers.ReleaseAsync(service, made, "C-3006");
        var before = service.Tenant.State.Items.Count;
        service.Tenant.Faults.Plan("PUT", "content", new Fault(FaultKind.LostAnswer));
        var order = new JsonObject { ["content"] = (string)made["content"]!, ["ticket"] = (string)ticket.Json["ticket"]! };
        var saved = await service.CallAsync(Team.Maya, HttpMethod.Post, $"/api/documents/{(string)made["hash"]!}/save", order);

        Assert.True(saved.Status is 200 or 201, saved.Text);
        Assert.Equal(before + 1, service.Tenant.State.Items.Count);
    }

    [Fact]
    public async Task A_saved_document_comes_back_as_a_PDF_and_no_token_goes_to_where_it_is_fetched()
    {
        var item = service.Tenant.State.Put("one.docx", service.Tenant.State.Items[0].Id, await File.ReadAllBytesAsync(Path.Combine(Service.Repository, "templates", "letters", "session-summary", "template.docx")));
        var pdf = await service.CallAsync(Team.Maya, HttpMethod.Get, $"/api/documents/{item.Id}/pdf");

        if (pdf.Status == 502)
        {
            // A machine without LibreOffice: the tenant refuses the conversion, and the person is told so.
            Assert.Equal("microsoft365.refused", (string?)pdf.Json["code"]);
            return;
        }

        Assert.True(pdf.Status == 200, pdf.Text);
        Assert.StartsWith("%PDF-", pdf.Text, StringComparison.Ordinal);
    }

    public void Dispose() => service.Tenant.Faults.Clear();

    private int Rows() => service.Tenant.State.Lists[1].Rows.Count;
}
