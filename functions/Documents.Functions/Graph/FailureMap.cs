using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Documents.Functions.Graph;

/// <summary>Maps the six ways in which the SDK fails, and those of the sign-in, to one.</summary>
internal static class FailureMap
{
    /// <summary>Runs a call; whatever it throws leaves as <see cref="GraphFailure"/>.</summary>
    public static async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is not GraphFailure && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw Of(e);
        }
    }

    internal static GraphFailure Of(Exception exception) => exception switch
    {
        GraphFailure known => known,
        ODataError error => OfStatus(error),
        AggregateException { InnerException: { } inner } => Of(inner),
        MicrosoftIdentityWebChallengeUserException { MsalUiRequiredException: var required } => new GraphFailure(FailureKind.SignInAgain, claims: required.Claims, code: required.ErrorCode),
        MsalUiRequiredException required => new GraphFailure(FailureKind.SignInAgain, claims: required.Claims, code: required.ErrorCode),
        MsalException e => new GraphFailure(FailureKind.Unavailable, code: e.ErrorCode),
        BrokenCircuitException { RetryAfter: var after } => new GraphFailure(FailureKind.Unavailable, after),
        TimeoutRejectedException or OperationCanceledException or HttpRequestException or IOException => new GraphFailure(FailureKind.Unavailable),
        JsonException or InvalidOperationException => new GraphFailure(FailureKind.Unavailable, code: "unreadableAnswer"),
        Microsoft.Kiota.Abstractions.ApiException e => OfStatus(e.ResponseStatusCode, e.ResponseHeaders, code: null),
        _ => new GraphFailure(FailureKind.Unavailable, code: exception.GetType().Name),
    };

    private static GraphFailure OfStatus(ODataError error) => OfStatus(error.ResponseStatusCode, error.ResponseHeaders, error.Error?.Code);

    private static GraphFailure OfStatus(int status, IDictionary<string, IEnumerable<string>> headers, string? code) => new(
        status switch
        {
            401 => FailureKind.SignInAgain,
            403 => FailureKind.Forbidden,
            404 or 410 => FailureKind.NotFound,
            409 => FailureKind.AlreadyThere,
            412 => FailureKind.Changed,
            423 => FailureKind.Locked,
            429 => FailureKind.Throttled,
            >= 500 => FailureKind.Unavailable,
            _ => FailureKind.Refused,
        },
        RetryAfterHeader.Read(headers?.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault(), TimeProvider.System.GetUtcNow()),
        claims: null,
        code);
}
