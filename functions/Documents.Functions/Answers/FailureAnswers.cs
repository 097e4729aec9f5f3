using System.Globalization;
using System.Text;
using Documents.Functions.Audit;
using Documents.Functions.Clients;
using Documents.Functions.Graph;
using Microsoft.AspNetCore.Diagnostics;

namespace Documents.Functions.Answers;

/// <summary>What a person is told when something fails underneath: what happened, and what to do about it.</summary>
internal sealed partial class FailureAnswers(ILogger<FailureAnswers> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        var answer = exception switch
        {
            GraphFailure failure => OfGraph(http, failure),
            UnreadableRecord record => Problem.WithFindings(StatusCodes.Status422UnprocessableEntity, "client.unreadable", "The client's record has mistakes in it. Ask whoever keeps the register.", record.Diagnostics),
            RegisterConflict => Problem.Of(StatusCodes.Status409Conflict, "client.two", "Two clients have the same key. Ask whoever keeps the register; nothing was chosen."),
            AuditUnavailable => Problem.Of(StatusCodes.Status503ServiceUnavailable, "audit.unavailable", "The audit cannot be written, so nothing was done. Try again later."),
            BadHttpRequestException bad => Problem.Of(bad.StatusCode, "request.unreadable", "What was sent could not be read."),
            _ => Problem.Of(StatusCodes.Status500InternalServerError, "service.failed", "Something went wrong here. Nothing was sent."),
        };

        // The kind alone: the text of an exception can hold a client's data.
        Failed(log, exception.GetType().Name, (exception as GraphFailure)?.Kind.ToString() ?? "", (exception as GraphFailure)?.Code ?? "");
        await answer.ExecuteAsync(http);
        return true;
    }

    private static IResult OfGraph(HttpContext http, GraphFailure failure)
    {
        if (failure.RetryAfter is { } after)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (failure.Kind == FailureKind.SignInAgain)
        {
            var claims = failure.Claims is null ? "" : $", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(failure.Claims))}\"";
            http.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_claims\"{claims}";
        }

        var (status, code, detail) = Told(failure.Kind);
        return Problem.Of(status, code, detail);
    }

    private static (int Status, string Code, string Detail) Told(FailureKind kind) => kind switch
    {
        FailureKind.SignInAgain => (StatusCodes.Status401Unauthorized, "sign-in.again", "Sign in again: Microsoft 365 asks for it."),
        FailureKind.Forbidden => (StatusCodes.Status403Forbidden, "microsoft365.forbidden", "Microsoft 365 does not let you do this. Ask whoever keeps the register to share it with you."),
        FailureKind.NotFound => (StatusCodes.Status404NotFound, "microsoft365.not-found", "It is not there, or you may not see it."),
        FailureKind.AlreadyThere => (StatusCodes.Status409Conflict, "microsoft365.already-there", "Something of that name is there already."),
        FailureKind.Changed => (StatusCodes.Status412PreconditionFailed, "microsoft365.changed", "Somebody changed it in between. Look at it again."),
        FailureKind.Locked => (StatusCodes.Status423Locked, "microsoft365.locked", "Somebody has it open. Close it and try again."),
        FailureKind.Throttled => (StatusCodes.Status429TooManyRequests, "microsoft365.busy", "Microsoft 365 is busy. Try again in a moment."),
        FailureKind.Refused => (StatusCodes.Status502BadGateway, "microsoft365.refused", "Microsoft 365 refused what was asked. Ask an admin."),
        _ => (StatusCodes.Status503ServiceUnavailable, "microsoft365.unavailable", "Microsoft 365 does not answer at the moment. Nothing was lost; try again."),
    };

    [LoggerMessage(LogLevel.Warning, "A call failed: {Type} {Kind} {Code}")]
    private static partial void Failed(ILogger log, string type, string kind, string code);
}
