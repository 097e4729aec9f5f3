using Microsoft.AspNetCore.Http;

namespace Documents.DemoTenant.Traffic;

/// <summary>What a fault does.</summary>
public enum FaultKind
{
    /// <summary>A status with Graph's error shape.</summary>
    Status,

    /// <summary>A status with a page of HTML, as gateways send it.</summary>
    Html,

    /// <summary>The connection breaks before an answer.</summary>
    Reset,

    /// <summary>The work is done, and the connection breaks before the answer.</summary>
    LostAnswer,

    /// <summary>JSON that ends in the middle.</summary>
    Truncated,

    /// <summary>A challenge: sign in again, with these claims.</summary>
    Claims,
}

/// <summary>One thing that goes wrong.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="RetryAfter">Value of the header Retry-After; <see langword="null"/> for none.</param>
/// <param name="Code">Graph's code for it.</param>
public sealed record Fault(FaultKind Kind, int Status = 503, string? RetryAfter = null, string Code = "serviceNotAvailable")
{
    internal async Task ApplyAsync(HttpContext http)
    {
        if (Kind is FaultKind.Reset or FaultKind.LostAnswer)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = Kind is FaultKind.Truncated ? StatusCodes.Status200OK : Kind is FaultKind.Claims ? StatusCodes.Status401Unauthorized : Status;
        if (RetryAfter is not null)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
        }

        if (Kind is FaultKind.Claims)
        {
            // {"access_token":{"acrs":{"essential":true,"value":"c1"}}}
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19\"";
        }

        http.Response.ContentType = Kind is FaultKind.Html ? "text/html" : "application/json";
        await http.Response.WriteAsync(Kind switch
        {
            FaultKind.Html => "<html><body><h2>Service unavailable</h2></body></html>",
            FaultKind.Truncated => """{"value":[{"id":"1","fields":{"Cl""",
            _ => $"{{\"error\":{{\"code\":\"{Code}\",\"message\":\"The demo tenant was told to fail.\",\"innerError\":{{\"request-id\":\"demo\"}}}}}}",
        });
    }
}

/// <summary>Makes the tenant fail: the next calls of a kind, or a share of all of them.</summary>
public sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly List<(string Method, string Path, Fault Fault)> _planned = [];
    private (double Share, IReadOnlyList<Fault> Kinds) _random;
    private ulong _dice = 88172645463325252;

    /// <summary>How long every answer takes at least.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Plans faults for the next calls whose path holds some text, one call each.</summary>
    /// <param name="method">The method, or <c>*</c>.</param>
    /// <param name="path">Part of the path.</param>
    /// <param name="faults">What happens, in this order.</param>
    public void Plan(string method, string path, params IReadOnlyList<Fault> faults)
    {
        lock (_lock)
        {
            _planned.AddRange(faults.Select(fault => (method, path, fault)));
        }
    }

    /// <summary>Makes a share of all calls fail, with the same luck in every run.</summary>
    public void Share(double share, params IReadOnlyList<Fault> kinds)
    {
        lock (_lock)
        {
            _random = (share, kinds);
        }
    }

    /// <summary>Ends all of it.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _planned.Clear();
            _random = default;
            Latency = default;
        }
    }

    internal Fault? Next(string method, string path)
    {
        lock (_lock)
        {
            var at = _planned.FindIndex(plan => (plan.Method == "*" || plan.Method == method) && path.Contains(plan.Path, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
            {
                var fault = _planned[at].Fault;
                _planned.RemoveAt(at);
                return fault;
            }

            return _random.Share > 0 && Dice() % 1000 < _random.Share * 1000 ? _random.Kinds[(int)(Dice() % (ulong)_random.Kinds.Count)] : null;
        }
    }

    private ulong Dice()
    {
        _dice ^= _dice << 13;
        _dice ^= _dice >> 7;
        _dice ^= _dice << 17;
        return _dice;
    }
}
