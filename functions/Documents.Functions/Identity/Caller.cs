using System.Security.Claims;

namespace Documents.Functions.Identity;

/// <summary>The signed-in person: known by tenant and object id, named by the name in their token.</summary>
internal sealed record Caller(string Tenant, string ObjectId, string Name)
{
    public static Caller Of(ClaimsPrincipal user) => new(Claim(user, "tid"), Claim(user, "oid"), Claim(user, "name"));

    private static string Claim(ClaimsPrincipal user, string type) => user.FindFirst(type)?.Value ?? "";
}
