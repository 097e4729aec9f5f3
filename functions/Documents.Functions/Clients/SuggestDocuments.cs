using Documents.Clinical.Suggestions;
using Documents.Functions.Answers;

namespace Documents.Functions.Clients;

/// <summary><c>GET clients/{id}/suggestions</c>: what could go home, nothing among it, each with its reasons.</summary>
internal static class SuggestDocuments
{
    public static async Task<IResult> HandleAsync(string id, ClientFiles files, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) is { } client ? Results.Ok(SuggestionRules.For(client.Record)) : Problem.NoSuchClient();
}
