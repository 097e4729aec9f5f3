namespace Documents.Functions.Audit;

/// <summary>What a route tells the audit about its call.</summary>
internal sealed class AuditNote
{
    public string? Client { get; set; }

    public string? Template { get; set; }

    public string? Document { get; set; }
}
