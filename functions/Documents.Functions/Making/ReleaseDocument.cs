using Documents.Clinical.Release;
using Documents.Clinical.Tasks;
using Documents.Functions.Answers;
using Documents.Functions.Audit;
using Documents.Functions.Clients;
using Documents.Functions.Identity;
using Documents.Functions.Settings;
using Documents.Functions.Tasks;
using Documents.Functions.Templates;
using Documents.Templating;
using Route = Documents.Clinical.Clients.Route;

namespace Documents.Functions.Making;

/// <summary><c>POST documents/{hash}/release</c>: the checks, a named clinician, and that exact version.</summary>
internal sealed class ReleaseDocument(
    Library library, ClientFiles clients, ClientMark mark, ReleaseTickets tickets, ITaskList tasks, ClinicClock clock, AuditNote note)
{
    public static Task<IResult> HandleAsync(string hash, ReleaseOrder order, HttpContext http, ReleaseDocument release, CancellationToken cancellationToken) =>
        release.RunAsync(hash, order, Caller.Of(http.User), cancellationToken);

    private async Task<IResult> RunAsync(string hash, ReleaseOrder order, Caller caller, CancellationToken cancellationToken)
    {
        (note.Client, note.Document) = (order.Client, hash);
        var content = order.Content ?? [];
        if (!WordFile.HashOf(content).Equals(hash, StringComparison.OrdinalIgnoreCase))
        {
            return Problem.Of(StatusCodes.Status409Conflict, "document.other-version", "The document is not the one that was looked at. Look at it again.");
        }

        var (filled, words) = (FilledDocument.Read(content), DocumentWords.Read(content));
        if (!filled.Succeeded || !words.Succeeded)
        {
            return Problem.WithFindings(
                StatusCodes.Status422UnprocessableEntity, "document.unreadable", "The document could not be read.", filled.Diagnostics.Concat(words.Diagnostics).Distinct());
        }

        if (await clients.FindAsync(order.Client ?? "", cancellationToken) is not { } client)
        {
            return Problem.NoSuchClient();
        }

        if (mark.Read(words.Passages) != client.Row.Id)
        {
            return Problem.Of(StatusCodes.Status409Conflict, "document.other-client", "The document was not made for this client. Nothing was released.");
        }

        if (library.Find(filled.Template?.Id) is not { } template)
        {
            return Problem.NoSuchTemplate();
        }

        note.Template = $"{template.Manifest.Id} {filled.Template!.Version}";
        var (now, today) = (clock.Now, clock.Today);
        var name = WordFile.NameOf(today, template.Manifest.Code, hash);
        var finished = new FinishedDocument(content, name, template.Manifest, client.Record, [], order.Route, today)
        {
            Copies = order.Copies ?? [],
            Subject = order.Subject,
            Crisis = library.Catalogue.Crisis,
        };
        // Nobody reads the mark, and its letters are no words.
        var request = finished.ToRequest(words.Passages.Where(passage => !ClientMark.IsMark(passage)), filled) with
        {
            PersonalLine = order.PersonalLine,
            Rung = order.Rung,
            HasTherapistPart = order.HasTherapistPart,
            IsReminder = order.IsReminder,
        };
        var findings = ReleaseCheck.Check(request, library.Catalogue.Lexicons);
        var (released, open) = ReleaseGate.Release(request, findings, order.Accepted ?? [], caller.Name, order.SecondLookBy, now);
        if (released is null)
        {
            return Results.Json(new ReleaseAnswer(false, null, [.. open.Select(OpenFinding.Of)]), statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        if (order.Task is { } taskId && await MarkAsync(client, taskId, released, cancellationToken) is { } refused)
        {
            return refused;
        }

        var ticket = new ReleaseTicket(hash, client.Row.Id, released.TemplateId, released.TemplateVersion, name, caller.ObjectId, released.By, now);
        return Results.Ok(new ReleaseAnswer(true, tickets.Seal(ticket), []));
    }

    /// <summary>The task that the document is for goes home with it.</summary>
    private async Task<IResult?> MarkAsync(ClientFile client, string taskId, ReleasedDocument released, CancellationToken cancellationToken)
    {
        var row = client.Tasks.FirstOrDefault(task => task.TaskId == taskId);
        if (row is null)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "task.unknown", "There is no such task of this client.");
        }

        var (moved, finding) = client.Record.Log.Tasks.Single(task => task.Id == taskId)
            .Release(new TaskRelease(released.DocumentHash, released.TemplateVersion, released.By, released.At));
        if (moved is null)
        {
            return Problem.WithFindings(StatusCodes.Status409Conflict, "task.wrong-move", "The task cannot go home.", [finding!]);
        }

        await tasks.ChangeAsync(row, TaskJson.Of(moved), cancellationToken);
        return null;
    }
}

/// <summary>What to release, for whom, and how it reaches them.</summary>
internal sealed record ReleaseOrder(
    string? Client,
    byte[]? Content,
    Route Route,
    IReadOnlyList<string>? Copies,
    IReadOnlyList<Acceptance>? Accepted,
    string? SecondLookBy,
    string? PersonalLine,
    string? Subject,
    string? Task,
    int? Rung,
    bool HasTherapistPart,
    bool IsReminder);

/// <summary>Whether it was released.</summary>
/// <param name="Released">Whether it was.</param>
/// <param name="Ticket">What saving it asks for.</param>
/// <param name="Open">What is still to be settled.</param>
internal sealed record ReleaseAnswer(bool Released, string? Ticket, IReadOnlyList<OpenFinding> Open);

/// <summary>Something to settle.</summary>
internal sealed record OpenFinding(string Key, string Id, bool Stops, bool CanBeAccepted, string Message, string Cure)
{
    public static OpenFinding Of(ReleaseFinding finding) => new(finding.Key, finding.Id, finding.Stops, finding.CanBeAccepted, finding.Message, finding.Cure);
}
