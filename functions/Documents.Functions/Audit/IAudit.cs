namespace Documents.Functions.Audit;

/// <summary>Where entries are written. What cannot be written is not done.</summary>
internal interface IAudit
{
    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="AuditUnavailable">It could not be written.</exception>
    Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken);
}

/// <summary>The audit could not be written.</summary>
internal sealed class AuditUnavailable() : Exception("The audit cannot be written.");
