using Documents.Clinical.Preparation;
using Documents.Clinical.Tasks;
using Documents.Functions.Answers;

namespace Documents.Functions.Clients;

/// <summary><c>GET clients/{id}/preparation</c>: what to have in mind before the session, for the clinician alone.</summary>
internal static class PrepareSession
{
    public static async Task<IResult> HandleAsync(string id, ClientFiles files, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { } client)
        {
            return Problem.NoSuchClient();
        }

        var tags = client.Tasks.ToDictionary(task => task.TaskId, task => task.ETag, StringComparer.Ordinal);
        return Results.Ok(new Preparation(
            new ClientEntry(client.Row.Id, client.Row.Name),
            client.Record.Printable.PreferredName,
            client.Record.Printable.Format.Profile,
            SessionPreparation.For(client.Record),
            [.. client.Record.Log.Open.Select(task => new OpenTask(task.Id, task.Whose, task.Title, task.AgreedOn, tags[task.Id]))]));
    }
}

/// <summary>What to have in mind.</summary>
internal sealed record Preparation(ClientEntry Client, string PreferredName, string Profile, IReadOnlyList<PreparationItem> Items, IReadOnlyList<OpenTask> Open);

/// <summary>Something that both wanted to look at.</summary>
internal sealed record OpenTask(string Id, TaskOwner Whose, string Title, DateOnly AgreedOn, string ETag);
