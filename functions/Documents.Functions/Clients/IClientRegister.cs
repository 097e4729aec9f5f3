namespace Documents.Functions.Clients;

/// <summary>The clinic's list of clients, as the signed-in person sees it.</summary>
internal interface IClientRegister
{
    /// <summary>Clients whose name begins with some letters, in the order of their names; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<ClientEntry>> SearchAsync(string letters, int most, CancellationToken cancellationToken);

    /// <summary>Whose addresses these are; an address can be nobody's, and more than one client's.</summary>
    Task<ILookup<string, ClientEntry>> WhoseAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken);

    /// <summary>The row of a client; <see langword="null"/> when there is none for this person.</summary>
    /// <exception cref="RegisterConflict">Two rows have this key.</exception>
    Task<RegisterRow?> FindAsync(string id, CancellationToken cancellationToken);
}

/// <summary>A client as lists show them.</summary>
/// <param name="Id">The clinic's own key.</param>
/// <param name="Name">The name in the register.</param>
internal sealed record ClientEntry(string Id, string Name);

/// <summary>A client's row, each class of the record as its JSON.</summary>
internal sealed record RegisterRow(string Id, string Name, string? Address, string FolderId, string? Printable, string? ClinicianOnly, string? Never, string? Clinician);

/// <summary>Two rows of the register have the same key. Nobody may guess which one is meant.</summary>
internal sealed class RegisterConflict() : Exception("Two clients have the same key.");
