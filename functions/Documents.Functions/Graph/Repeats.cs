using System.Net;
using Polly;
using Polly.Timeout;

namespace Documents.Functions.Graph;

/// <summary>
/// Which calls may be made again. What was refused for being one too many was not begun, so anything may; what failed in
/// another way may have been done, so only what does no harm twice.
/// </summary>
internal static class Repeats
{
    public static bool MayRepeat(HttpRequestMessage? request, Outcome<HttpResponseMessage> outcome, TimeSpan longest)
    {
        if (request is null || Asked(outcome) > longest)
        {
            return false;
        }

        if (outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return true;
        }

        var failed = outcome.Exception is HttpRequestException or TimeoutRejectedException or IOException
            || outcome.Result?.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        return failed && IsHarmless(request);
    }

    /// <summary>How long the answer asks to wait.</summary>
    public static TimeSpan? Asked(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response && response.Headers.TryGetValues("Retry-After", out var values)
            ? RetryAfterHeader.Read(values.FirstOrDefault(), TimeProvider.System.GetUtcNow())
            : null;

    // An upload names its file and fails if the name is taken; a batch of ours holds readings only.
    private static bool IsHarmless(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Put || request.Method == HttpMethod.Head
        || (request.Method == HttpMethod.Patch && request.Headers.Contains("If-Match"))
        || (request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal));
}
