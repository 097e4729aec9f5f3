namespace Documents.Functions.Settings;

/// <summary>What an admin sets, checked as a whole when the service starts.</summary>
/// <param name="Instance">Where tokens come from: <c>https://login.microsoftonline.com/</c>.</param>
/// <param name="Tenants">The tenants whose people may sign in.</param>
/// <param name="ApiClientId">The service's own id in Entra.</param>
/// <param name="Callers">Ids of the applications that may call: the add-in.</param>
/// <param name="Graph">Where Graph is, with its version.</param>
/// <param name="SiteId">The clinic's SharePoint site.</param>
/// <param name="RegisterId">The list of clients.</param>
/// <param name="TasksId">The list of what was agreed between sessions.</param>
/// <param name="DriveId">The library with the clients' folders.</param>
/// <param name="TimeZone">Where the clinic is.</param>
/// <param name="TemplatesFolder">The folder of the templates.</param>
/// <param name="AuditFolder">Where the audit is written.</param>
/// <param name="TrustedThumbprint">A certificate that is trusted on loopback, for a demonstration; otherwise <see langword="null"/>.</param>
internal sealed record AppSettings(
    Uri Instance,
    IReadOnlyList<string> Tenants,
    string ApiClientId,
    IReadOnlyList<string> Callers,
    Uri Graph,
    string SiteId,
    string RegisterId,
    string TasksId,
    string DriveId,
    TimeZoneInfo TimeZone,
    string TemplatesFolder,
    string AuditFolder,
    string? TrustedThumbprint);
