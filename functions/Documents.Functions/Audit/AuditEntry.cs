namespace Documents.Functions.Audit;

/// <summary>Who did what, about whom, with which document, and what came of it. It holds keys and hashes, never a client's words.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Tenant">The person's tenant.</param>
/// <param name="Person">Their object id.</param>
/// <param name="Action">What was done: <c>document.release</c>.</param>
/// <param name="Client">The client's key.</param>
/// <param name="Template">The template and its version.</param>
/// <param name="Document">SHA-256 of the document.</param>
/// <param name="Outcome">The answer's status, or <c>begun</c>.</param>
internal sealed record AuditEntry(DateTimeOffset At, string Tenant, string Person, string Action, string? Client, string? Template, string? Document, string Outcome);
