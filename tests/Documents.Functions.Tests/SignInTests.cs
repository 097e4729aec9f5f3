using Documents.DemoTenant.Clinic;
using Documents.DemoTenant.Entra;

namespace Documents.Functions.Tests;

/// <summary>Check 32: every token that nobody should accept.</summary>
public sealed class SignInTests(Service service) : IClassFixture<Service>
{
    private const string Foreign = "7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de999";
    private static readonly string[] OtherRole = ["TemplateAdmin"];

    public static TheoryData<string, int, Action<TokenClaims>> Tokens => new()
    {
        { "signed by another key of the same id", 401, claims => claims.ForeignKey = true },
        { "signed with the public key as a secret", 401, claims => claims.SharedSecret = true },
        { "not signed", 401, claims => claims.NoSignature = true },
        { "expired by 61 seconds and the clock's allowance", 401, claims => claims.Expires = TimeSpan.FromSeconds(-61) },
        { "not valid yet", 401, claims => claims.NotBefore = TimeSpan.FromMinutes(10) },
        { "for Graph", 401, claims => claims.Values["aud"] = "https://graph.microsoft.com" },
        { "for the service's address in place of its id", 401, claims => claims.Values["aud"] = "api://" + TenantIds.Api },
        { "of another issuer", 401, claims => claims.Values["iss"] = "https://login.example.org/v2.0" },
        { "of another tenant", 401, claims => claims.Values["tid"] = Foreign },
        { "of an application without a person", 403, claims => claims.Values["scp"] = null },
        { "for another scope", 403, claims => claims.Values["scp"] = "something_else" },
        { "without a role", 403, claims => claims.Values["roles"] = Array.Empty<string>() },
        { "with the other role", 403, claims => claims.Values["roles"] = OtherRole },
        { "got by another application", 403, claims => claims.Values["azp"] = Foreign },
        { "of nobody", 403, claims => claims.Values["oid"] = null },
    };

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task Check_32_such_a_token_is_refused(string what, int status, Action<TokenClaims> change)
    {
        var answer = await service.SendAsync(service.Tenant.TokenFor(Team.Maya, change), HttpMethod.Get, "/api/clients?q=ed");

        Assert.True(status == answer.Status, $"{what}: {answer.Status} {answer.Text}");
    }

    [Fact]
    public async Task Check_38_a_challenge_of_Entra_reaches_the_person_who_has_to_answer_it()
    {
        service.Tenant.State.AsksAgain.Add(Team.Jonas.ObjectId);
        var answer = await service.CallAsync(Team.Jonas, HttpMethod.Get, "/api/clients?q=ed");
        service.Tenant.State.AsksAgain.Clear();

        Assert.Equal(401, answer.Status);
        Assert.Contains("insufficient_claims", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Contains("claims=", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Equal(200, (await service.CallAsync(Team.Jonas, HttpMethod.Get, "/api/clients?q=ed")).Status);
    }
}
