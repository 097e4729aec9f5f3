using Documents.Clinical.Tasks;
using Documents.Functions.Answers;
using Documents.Functions.Audit;
using Documents.Functions.Clients;
using Documents.Functions.Settings;

namespace Documents.Functions.Tasks;

/// <summary><c>POST tasks/{id}/review</c>: what came of it. Part of it, something different and nothing are ordinary answers.</summary>
internal sealed class ReviewTask(ClientFiles clients, ITaskList tasks, ClinicClock clock, AuditNote note)
{
    public static Task<IResult> HandleAsync(string id, TaskReport report, HttpRequest http, ReviewTask review, CancellationToken cancellationToken) =>
        review.RunAsync(id, report, http.Headers.IfMatch.ToString(), cancellationToken);

    private async Task<IResult> RunAsync(string id, TaskReport report, string tag, CancellationToken cancellationToken)
    {
        if (tag.Length == 0)
        {
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "request.no-version", "A header If-Match with the version that you looked at is needed.");
        }

        if (await tasks.FindAsync(id, cancellationToken) is not { } row || await clients.FindAsync(row.ClientId, cancellationToken) is not { } client)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "task.unknown", "There is no such task, or you may not see it.");
        }

        note.Client = row.ClientId;
        if (tag != "*" && tag != row.ETag)
        {
            return Problem.Of(StatusCodes.Status412PreconditionFailed, "task.changed", "Somebody changed it in between. Look at it again.");
        }

        var (moved, finding) = client.Record.Log.Tasks.Single(task => task.Id == id)
            .ReviewAs(new TaskReview(report.Outcome, report.Reasons ?? [], report.ReasonsPickedByClinician, report.Found, report.Confidence, clock.Today));
        if (moved is null)
        {
            return Problem.WithFindings(StatusCodes.Status409Conflict, "task.wrong-move", "This cannot be looked at.", [finding!]);
        }

        var changed = await tasks.ChangeAsync(row, TaskJson.Of(moved), cancellationToken);
        return Results.Ok(new TaskAnswer(id, changed.ETag));
    }
}

/// <summary>What came of it.</summary>
internal sealed record TaskReport(TaskOutcome Outcome, IReadOnlyList<ReasonCode>? Reasons, bool ReasonsPickedByClinician, string? Found, int? Confidence);
