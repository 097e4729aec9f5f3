using Documents.DemoTenant.Graph;
using Documents.DemoTenant.Traffic;
using Microsoft.AspNetCore.Http;

namespace Documents.DemoTenant.Entra;

/// <summary>What Entra ID answers: what it is, its keys, and tokens on behalf of somebody.</summary>
internal static class EntraEndpoints
{
    private static readonly string[] Consented =
    [
        "Calendars.Read", "Contacts.Read", "Files.ReadWrite.All", "Mail.ReadWrite", "Sites.ReadWrite.All", "User.Read",
    ];

    private static readonly int[] MultiFactor = [50076];

    public static Task AnswerAsync(HttpContext http, TokenMint mint, FaultScript faults, TenantState state)
    {
        var path = http.Request.Path.Value!;
        return path switch
        {
            _ when path.EndsWith("/.well-known/openid-configuration", StringComparison.Ordinal) => http.Response.WriteAsJsonAsync(Configuration(mint)),
            _ when path.EndsWith("/discovery/v2.0/keys", StringComparison.Ordinal) => http.Response.WriteAsJsonAsync(new { keys = new[] { Key(mint) } }),
            _ when path.EndsWith("/common/discovery/instance", StringComparison.Ordinal) => http.Response.WriteAsJsonAsync(Discovery(mint)),
            _ when path == $"/{TenantIds.Tenant}/oauth2/v2.0/token" && HttpMethods.IsPost(http.Request.Method) => TokenAsync(http, mint, faults, state),
            _ => NotFound(http),
        };
    }

    private static object Configuration(TokenMint mint) => new
    {
        issuer = mint.Issuer,
        authorization_endpoint = $"{mint.Instance}{TenantIds.Tenant}/oauth2/v2.0/authorize",
        token_endpoint = $"{mint.Instance}{TenantIds.Tenant}/oauth2/v2.0/token",
        jwks_uri = $"{mint.Instance}{TenantIds.Tenant}/discovery/v2.0/keys",
        response_types_supported = new[] { "code", "id_token" },
        subject_types_supported = new[] { "pairwise" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    };

    private static object Key(TokenMint mint)
    {
        var key = mint.PublicKey;
        return new { kty = key.Kty, use = key.Use, kid = key.Kid, n = key.N, e = key.E, issuer = mint.Issuer };
    }

    private static Dictionary<string, object> Discovery(TokenMint mint) => new Dictionary<string, object>
    {
        ["tenant_discovery_endpoint"] = $"{mint.Instance}{TenantIds.Tenant}/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new[] { new { preferred_network = mint.Instance.Authority, preferred_cache = mint.Instance.Authority, aliases = new[] { mint.Instance.Authority } } },
    };

    private static async Task TokenAsync(HttpContext http, TokenMint mint, FaultScript faults, TenantState state)
    {
        if (faults.Next("POST", "/token") is { } fault)
        {
            await fault.ApplyAsync(http);
            return;
        }

        var form = await http.Request.ReadFormAsync();
        if (form["client_id"] != TenantIds.Api || await mint.ReadAsync(form["client_assertion"].ToString(), "api://AzureADTokenExchange") is null)
        {
            await RefuseAsync(http, "invalid_client", "AADSTS7000215: Invalid client assertion provided.");
            return;
        }

        if (form["grant_type"] != "urn:ietf:params:oauth:grant-type:jwt-bearer" || form["requested_token_use"] != "on_behalf_of")
        {
            await RefuseAsync(http, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
            return;
        }

        if (await mint.ReadAsync(form["assertion"].ToString(), TenantIds.Api) is not { } claims || !claims.TryGetValue("oid", out var who))
        {
            await RefuseAsync(http, "invalid_grant", "AADSTS500131: Assertion audience does not match the Client app presenting the assertion.");
            return;
        }

        await GrantAsync(http, mint, state, (string)who, form["scope"].ToString(), form.ContainsKey("claims"));
    }

    private static async Task GrantAsync(HttpContext http, TokenMint mint, TenantState state, string who, string asked, bool hasClaims)
    {
        if (state.AsksAgain.Contains(who) && !hasClaims)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new
            {
                error = "interaction_required",
                error_description = "AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication.",
                error_codes = MultiFactor,
                suberror = "basic_action",
                claims = """{"access_token":{"acrs":{"essential":true,"value":"c1"}}}""",
            });
            return;
        }

        var names = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(scope => scope.Replace("https://graph.microsoft.com/", "", StringComparison.Ordinal))
            .Where(scope => scope is not ("openid" or "profile" or "offline_access")).ToList();
        if (names.Except(Consented).Where(name => name != ".default").Any())
        {
            await RefuseAsync(http, "invalid_grant", "AADSTS65001: The user or administrator has not consented to use the application.");
            return;
        }

        var granted = string.Join(' ', names.Contains(".default") ? Consented.AsEnumerable() : names);
        await http.Response.WriteAsJsonAsync(new { token_type = "Bearer", scope = granted, expires_in = 3599, ext_expires_in = 3599, access_token = mint.ForGraph(who, granted) });
    }

    private static Task RefuseAsync(HttpContext http, string error, string description)
    {
        http.Response.StatusCode = error == "invalid_client" ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest;
        return http.Response.WriteAsJsonAsync(new { error, error_description = description });
    }

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
