using Documents.DemoTenant.Entra;
using Documents.DemoTenant.Traffic;
using Microsoft.AspNetCore.Http;

namespace Documents.DemoTenant.Graph;

/// <summary>Graph itself: who calls, may they, does it fail today, and then the answer.</summary>
internal sealed class GraphService
{
    private const string Version = "/v1.0/";

    private readonly TokenMint _mint;
    private readonly Throttle _throttle;
    private readonly IReadOnlyList<GraphRoute> _routes;

    public GraphService(TenantState state, TokenMint mint, TimeProvider time)
    {
        State = state;
        _mint = mint;
        _throttle = new Throttle(state, time);
        _routes = [.. new Calendars(state).Routes, .. new Lists(state, time).Routes, .. new Drives(state, time).Routes, .. new Mail(state, time).Routes];
    }

    public TenantState State { get; }

    public FaultScript Faults { get; } = new();

    public CallLog Calls { get; } = new();

    public async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (Faults.Latency > TimeSpan.Zero)
        {
            await Task.Delay(Faults.Latency);
        }

        var fault = Faults.Next(http.Request.Method, http.Request.Path + http.Request.QueryString);
        if (fault is not null && fault.Kind != FaultKind.LostAnswer)
        {
            Calls.Add(new GraphCall("", http.Request.Method, path + http.Request.QueryString, fault.Status, 0, ""));
            await fault.ApplyAsync(http);
            return;
        }

        if (await RequestOfAsync(http, body.ToArray()) is not { } request)
        {
            await WriteAsync(http, new GraphRefusal(401, "InvalidAuthenticationToken", "Access token is empty or not valid.").ToAnswer());
            return;
        }

        Calls.Enter(request.Who);
        try
        {
            var answer = request.Path == "$batch" && request.Method == "POST" ? Batch.Answer(request, One) : One(request);
            if (fault is not null)
            {
                http.Abort();
                return;
            }

            await WriteAsync(http, answer);
        }
        finally
        {
            Calls.Leave(request.Who);
        }
    }

    /// <summary>Addresses that need no token, and refuse one.</summary>
    public async Task FilesAsync(HttpContext http)
    {
        if (http.Request.Headers.Authorization.Count > 0)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (Faults.Next(http.Request.Method, http.Request.Path) is { } fault)
        {
            await fault.ApplyAsync(http);
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        await WriteAsync(http, await new FileAddresses(State).AnswerAsync(http.Request, body.ToArray()));
    }

    /// <summary>One call, alone or of a batch: found, allowed, not too much, answered and noted.</summary>
    private GraphAnswer One(GraphRequest request)
    {
        var units = 0;
        GraphAnswer answer;
        try
        {
            var steps = request.Path.Split('/');
            var (route, values) = _routes.Select(route => (route, values: route.Match(request.Method, steps))).FirstOrDefault(pair => pair.values is not null);
            if (route is null)
            {
                throw new GraphRefusal(400, "BadRequest", $"Resource not found for the segment '{steps[0]}'.");
            }

            if (!route.Scopes.Intersect(request.Scopes).Any())
            {
                throw new GraphRefusal(403, route.Units > 0 ? "accessDenied" : "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
            }

            if (request.Query.Keys.FirstOrDefault(key => key.StartsWith('$') && !route.Known.Contains(key)) is { } unknown)
            {
                throw new GraphRefusal(400, "invalidRequest", $"The query option '{unknown}' is not supported here.");
            }

            units = route.Units;
            lock (State.Lock)
            {
                _throttle.Take(units);
                answer = route.Answer(request with { Values = values! });
            }
        }
        catch (GraphRefusal refusal)
        {
            answer = refusal.ToAnswer() with { Location = refusal.RetryAfter is { } seconds ? $"retry-after:{seconds}" : null };
        }

        var query = request.Query.Count == 0 ? "" : "?" + string.Join('&', request.Query.Select(pair => $"{pair.Key}={pair.Value}"));
        Calls.Add(new GraphCall(request.Who, request.Method, request.Path + query, answer.Status, units, request.Prefer));
        return answer;
    }

    private async Task<GraphRequest?> RequestOfAsync(HttpContext http, byte[] body)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith("Bearer ", StringComparison.Ordinal) || await _mint.ReadForGraphAsync(authorization["Bearer ".Length..]) is not { } claims)
        {
            return null;
        }

        // The raw path: a "/" that a caller escaped is part of a name.
        var raw = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        var path = raw.StartsWith(Version, StringComparison.Ordinal) ? raw[Version.Length..] : raw.TrimStart('/');
        return new GraphRequest(
            http.Request.Method,
            path == "%24batch" ? "$batch" : path,
            http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            http.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body,
            (string)claims["oid"],
            ((string)claims["scp"]).Split(' '));
    }

    private static async Task WriteAsync(HttpContext http, GraphAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.Location is { } location)
        {
            if (location.StartsWith("retry-after:", StringComparison.Ordinal))
            {
                http.Response.Headers.RetryAfter = location["retry-after:".Length..];
            }
            else
            {
                http.Response.Headers.Location = location;
            }
        }

        if (answer.Bytes is { } bytes)
        {
            http.Response.ContentType = answer.ContentType;
            await http.Response.Body.WriteAsync(bytes);
        }
        else if (answer.Json is { } json)
        {
            http.Response.ContentType = "application/json;odata.metadata=minimal";
            await http.Response.WriteAsync(json.ToJsonString());
        }
    }
}
