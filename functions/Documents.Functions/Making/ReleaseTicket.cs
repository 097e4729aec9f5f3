using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Documents.Functions.Making;

/// <summary>What was released: this document, for this client, by this person. The service keeps none of it; the caller holds it, sealed.</summary>
internal sealed record ReleaseTicket(string Hash, string Client, string Template, string TemplateVersion, string FileName, string Person, string By, DateTimeOffset At);

/// <summary>Seals and opens tickets.</summary>
internal sealed class ReleaseTickets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Documents.ReleaseTicket.v1");

    public string Seal(ReleaseTicket ticket) => _protector.Protect(JsonSerializer.Serialize(ticket));

    /// <summary>Opens a ticket; <see langword="null"/> for one that this service did not seal.</summary>
    public ReleaseTicket? Open(string? sealedTicket)
    {
        try
        {
            return sealedTicket is null ? null : JsonSerializer.Deserialize<ReleaseTicket>(_protector.Unprotect(sealedTicket));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
