using System.Globalization;
using Documents.Functions.Identity;

namespace Documents.Functions.Audit;

/// <summary>Puts a route's calls into the audit.</summary>
internal static class AuditedRoute
{
    /// <summary>What is changed is noted before and after; what is read, before it is answered.</summary>
    public static RouteHandlerBuilder Audited(this RouteHandlerBuilder route, string action, bool changes = false) => route.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var audit = http.RequestServices.GetRequiredService<IAudit>();
        if (changes)
        {
            await audit.WriteAsync(Entry(http, action, "begun"), http.RequestAborted);
        }

        object? result;
        try
        {
            result = await next(context);
        }
        catch (Exception e) when (e is not AuditUnavailable)
        {
            await audit.WriteAsync(Entry(http, action, e.GetType().Name), CancellationToken.None);
            throw;
        }

        var status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        await audit.WriteAsync(Entry(http, action, status.ToString(CultureInfo.InvariantCulture)), CancellationToken.None);
        return result;
    });

    public static AuditEntry Entry(HttpContext http, string action, string outcome)
    {
        var caller = Caller.Of(http.User);
        var note = http.RequestServices.GetRequiredService<AuditNote>();
        var client = note.Client ?? (http.GetRouteValue("id") as string is { } id && action.StartsWith("client.", StringComparison.Ordinal) ? id : null);
        return new AuditEntry(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), caller.Tenant, caller.ObjectId, action, client, note.Template, note.Document, outcome);
    }
}
