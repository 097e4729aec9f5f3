using Documents.Functions.Answers;
using Documents.Functions.Audit;
using Documents.Functions.Clients;

namespace Documents.Functions.Making;

/// <summary><c>POST documents/{hash}/save</c>: a released document goes into its client's folder, once however often it is asked.</summary>
internal sealed class SaveDocument(IClientRegister register, IClientFolders folders, ReleaseTickets tickets, AuditNote note)
{
    public static Task<IResult> HandleAsync(string hash, SaveOrder order, SaveDocument save, CancellationToken cancellationToken) => save.RunAsync(hash, order, cancellationToken);

    private async Task<IResult> RunAsync(string hash, SaveOrder order, CancellationToken cancellationToken)
    {
        note.Document = hash;
        if (tickets.Open(order.Ticket) is not { } ticket || !ticket.Hash.Equals(hash, StringComparison.OrdinalIgnoreCase))
        {
            return Problem.Of(StatusCodes.Status409Conflict, "document.not-released", "Only a released document is saved. Release it first.");
        }

        (note.Client, note.Template) = (ticket.Client, $"{ticket.Template} {ticket.TemplateVersion}");
        if (!WordFile.HashOf(order.Content ?? []).Equals(hash, StringComparison.OrdinalIgnoreCase))
        {
            return Problem.Of(StatusCodes.Status409Conflict, "document.other-version", "The document was changed after its release. Release it again.");
        }

        // The register is read again: the folder is the one that belongs to the client now.
        if (await register.FindAsync(ticket.Client, cancellationToken) is not { FolderId.Length: > 0 } client)
        {
            return Problem.NoSuchClient();
        }

        var saved = await folders.SaveAsync(client.FolderId, ticket.FileName, order.Content, cancellationToken);
        var answer = new SaveAnswer(saved.Id, saved.Name);
        return saved.IsNew ? Results.Created($"/api/documents/{saved.Id}/pdf", answer) : Results.Ok(answer);
    }
}

/// <summary>What to save.</summary>
internal sealed record SaveOrder(byte[]? Content, string? Ticket);

/// <summary>Where it is.</summary>
internal sealed record SaveAnswer(string Id, string Name);
