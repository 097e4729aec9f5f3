using Documents.Functions.Settings;
using Microsoft.Identity.Web;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Documents.Functions.Graph;

/// <summary>Tokens for Graph on behalf of the signed-in person, and for no other host.</summary>
internal sealed class OnBehalfOf(ITokenAcquisition tokens, IHttpContextAccessor http, AppSettings settings) : IAccessTokenProvider
{
    private static readonly string[] Scopes =
    [
        "https://graph.microsoft.com/Calendars.Read",
        "https://graph.microsoft.com/Files.ReadWrite.All",
        "https://graph.microsoft.com/Sites.ReadWrite.All",
    ];

    public AllowedHostsValidator AllowedHostsValidator { get; } = new([settings.Graph.Host]);

    public async Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        // The SDK would send the call without a token, and nobody would notice.
        if (!uri.Authority.Equals(settings.Graph.Authority, StringComparison.OrdinalIgnoreCase))
        {
            throw new GraphFailure(FailureKind.Refused, code: "foreignHost");
        }

        var claims = additionalAuthenticationContext?.GetValueOrDefault("claims") as string;
        try
        {
            return await tokens.GetAccessTokenForUserAsync(
                Scopes,
                user: http.HttpContext?.User,
                tokenAcquisitionOptions: new TokenAcquisitionOptions { Claims = claims, CancellationToken = cancellationToken });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw FailureMap.Of(e);
        }
    }
}
