using System.Security.Cryptography;
using System.Text;
using Documents.Clinical.Tasks;
using Documents.Functions.Answers;
using Documents.Functions.Clients;
using Documents.Functions.Identity;
using Documents.Functions.Settings;

namespace Documents.Functions.Tasks;

/// <summary><c>POST clients/{id}/tasks</c>: what two people agreed to try, the therapist's own part, too.</summary>
internal sealed class AgreeTask(ClientFiles clients, ITaskList tasks, ClinicClock clock)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestTitle = 300;

    public static Task<IResult> HandleAsync(string id, AgreedTask agreed, HttpContext http, AgreeTask agree, CancellationToken cancellationToken) =>
        agree.RunAsync(id, agreed, Caller.Of(http.User), http.Request.Headers[KeyHeader].ToString(), cancellationToken);

    private async Task<IResult> RunAsync(string id, AgreedTask agreed, Caller caller, string key, CancellationToken cancellationToken)
    {
        if (key.Length is 0 or > 200)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "request.no-key", $"A header {KeyHeader} is needed, so that the same thing is not agreed twice.");
        }

        if (string.IsNullOrWhiteSpace(agreed.Title) || agreed.Title.Length > LongestTitle || agreed.Confidence is < 0 or > 10)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "task.unclear", "Say what was agreed in a sentence; how sure you both are is a number from 0 to 10.");
        }

        if (await clients.FindAsync(id, cancellationToken) is not { } client)
        {
            return Problem.NoSuchClient();
        }

        // The same key of the same person gives the same task, and the register is asked whether it is there already.
        var taskId = "t-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Tenant}\n{caller.ObjectId}\n{id}\n{key}")))[..24];
        var task = new BetweenSessionTask(
            taskId, agreed.Whose, agreed.Kind, agreed.Title.Trim(), agreed.GoalId, agreed.ChosenBy, agreed.Size, agreed.When, agreed.IfThen ?? [],
            agreed.Confidence, agreed.Rung, TaskState.Agreed, clock.Today, Release: null, Review: null);
        if (client.Record.Log.Tasks.FirstOrDefault(there => there.Id == taskId) is { } existing)
        {
            return (existing with { State = task.State, AgreedOn = task.AgreedOn, Release = null, Review = null, IfThen = task.IfThen }) == task && existing.IfThen.SequenceEqual(task.IfThen)
                ? Results.Ok(new TaskAnswer(taskId, client.Tasks.Single(row => row.TaskId == taskId).ETag))
                : Problem.Of(StatusCodes.Status422UnprocessableEntity, "request.key-reused", "This key was used for something else.");
        }

        var row = await tasks.AddAsync(client.Row.Id, taskId, TaskJson.Of(task), cancellationToken);
        return Results.Created($"/api/tasks/{taskId}", new TaskAnswer(taskId, row.ETag));
    }
}

/// <summary>What was agreed.</summary>
internal sealed record AgreedTask(
    TaskOwner Whose, string? Title, string? Kind, string? GoalId, ChosenBy ChosenBy, string? Size, string? When, IReadOnlyList<string>? IfThen, int? Confidence, int? Rung);

/// <summary>A task, and its version for whoever changes it next.</summary>
internal sealed record TaskAnswer(string Id, string ETag);
