namespace Documents.Functions.Clients;

/// <summary><c>GET clients?q=</c>: who it could be, by the first letters of the name.</summary>
internal static class SearchClients
{
    private const int Least = 2;
    private const int Most = 20;

    public static async Task<IResult> HandleAsync(string? q, IClientRegister register, CancellationToken cancellationToken)
    {
        var letters = (q ?? "").Trim();
        return letters.Length is < Least or > 60
            ? Answers.Problem.Of(StatusCodes.Status400BadRequest, "search.too-short", "Type at least two letters of the name.")
            : Results.Ok(new ClientList(await register.SearchAsync(letters, Most, cancellationToken)));
    }
}

/// <summary>Clients that match.</summary>
internal sealed record ClientList(IReadOnlyList<ClientEntry> Clients);
