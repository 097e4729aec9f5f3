using Microsoft.AspNetCore.Authorization;

namespace Documents.Functions.Identity;

/// <summary>Who may use a route. A route that says nothing is closed.</summary>
internal enum Rule
{
    /// <summary>Anybody; for what holds no data.</summary>
    Open,

    /// <summary>Who works with clients.</summary>
    Clinician,

    /// <summary>Who keeps the templates.</summary>
    TemplateAdmin,

    /// <summary>Either of them.</summary>
    Either,
}

/// <summary>Opens routes.</summary>
internal static class RuleExtensions
{
    public const string ClinicianRole = "Clinician";
    public const string AdminRole = "TemplateAdmin";

    /// <summary>Says who may use a route.</summary>
    public static RouteHandlerBuilder For(this RouteHandlerBuilder route, Rule rule)
    {
        route.WithMetadata(new RuleOf(rule));
        return rule == Rule.Open ? route.AllowAnonymous() : route.RequireAuthorization(rule.ToString());
    }

    public static void AddRules(this AuthorizationBuilder authorization, Settings.AppSettings settings)
    {
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        Add(Rule.Clinician, ClinicianRole);
        Add(Rule.TemplateAdmin, AdminRole);
        Add(Rule.Either, ClinicianRole, AdminRole);

        // A role alone would let in an application without a person; a scope alone a person without a role; and both together
        // any application of the tenant that the person has ever used.
        void Add(Rule rule, params string[] roles) => authorization.AddPolicy(rule.ToString(), policy => policy
            .RequireAuthenticatedUser()
            .RequireAssertion(context => Has(context, "scp", claim => claim.Split(' ').Contains("access_as_user")))
            .RequireAssertion(context => Has(context, "azp", claim => settings.Callers.Contains(claim, StringComparer.OrdinalIgnoreCase)))
            .RequireAssertion(context => Has(context, "tid", claim => settings.Tenants.Contains(claim, StringComparer.OrdinalIgnoreCase)))
            .RequireAssertion(context => Has(context, "oid", claim => claim.Length > 0))
            .RequireAssertion(context => Has(context, "roles", claim => roles.Contains(claim, StringComparer.Ordinal))));
    }

    private static bool Has(AuthorizationHandlerContext context, string type, Func<string, bool> holds) => context.User.Claims.Any(claim => claim.Type == type && holds(claim.Value));
}

/// <summary>The rule of a route, for whoever lists them.</summary>
internal sealed record RuleOf(Rule Rule);
