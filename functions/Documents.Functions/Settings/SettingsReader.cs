namespace Documents.Functions.Settings;

/// <summary>Reads the settings and lists everything wrong with them at once: an admin mends them in one go.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];

    /// <summary>Everything that is wrong, each in a sentence that names the setting.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Gives the settings; <see langword="null"/> when something is wrong.</summary>
    public AppSettings? Read()
    {
        var instance = Address("Entra:Instance", "https://login.microsoftonline.com/");
        var graph = Address("Graph:Root", "https://graph.microsoft.com/v1.0");
        var settings = new AppSettings(
            instance,
            [Id("Entra:TenantId"), .. Ids("Entra:MoreTenants")],
            Id("Entra:ClientId"),
            AtLeastOne("Entra:Callers", "the add-in's own id"),
            graph,
            Text("Graph:SiteId", "host,site,web, as Graph names the clinic's site"),
            Text("Graph:RegisterId", "the id of the list of clients"),
            Text("Graph:TasksId", "the id of the list of what was agreed between sessions"),
            Text("Graph:DriveId", "the id of the library with the clients' folders"),
            Zone("Clinic:TimeZone", "Europe/London"),
            Folder("Templates:Folder"),
            Text("Audit:Folder", "a folder where the audit is written"),
            configuration["Outbound:TrustedThumbprint"]);
        NoSecrets();
        if (settings.TrustedThumbprint is not null && !(instance.IsLoopback && graph.IsLoopback))
        {
            _problems.Add("Outbound:TrustedThumbprint is for a demonstration on one machine, and Entra:Instance or Graph:Root is elsewhere. Remove it.");
        }

        return _problems.Count == 0 ? settings : null;
    }

    private string Text(string key, string what)
    {
        var value = configuration[key];
        if (string.IsNullOrWhiteSpace(value))
        {
            _problems.Add($"{key} is missing: {what}.");
        }

        return value ?? "";
    }

    private string Id(string key)
    {
        var value = Text(key, "an id such as 7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de001");
        if (value.Length > 0 && !Guid.TryParse(value, out _))
        {
            _problems.Add($"{key} is not an id such as 7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de001.");
        }

        return value;
    }

    private List<string> Ids(string key) => [.. configuration.GetSection(key).GetChildren().Select(child => Id(child.Path))];

    private List<string> AtLeastOne(string key, string what)
    {
        var ids = Ids(key);
        if (ids.Count == 0)
        {
            _problems.Add($"{key} is empty: {what}. Without it nobody may call.");
        }

        return ids;
    }

    private Uri Address(string key, string usual)
    {
        var value = configuration[key] ?? usual;
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }

        _problems.Add($"{key} is not an address that begins with https.");
        return new Uri(usual);
    }

    private TimeZoneInfo Zone(string key, string usual)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(configuration[key] ?? usual, out var zone))
        {
            return zone;
        }

        _problems.Add($"{key} is not a time zone such as Europe/London.");
        return TimeZoneInfo.Utc;
    }

    private string Folder(string key)
    {
        var folder = Text(key, "the folder of the templates");
        if (folder.Length > 0 && !Directory.Exists(folder))
        {
            _problems.Add($"{key} names a folder that is not there.");
        }

        return folder;
    }

    // A managed identity answers for the service; a secret in a file is one that leaks.
    private void NoSecrets()
    {
        foreach (var credential in configuration.GetSection("Entra:ClientCredentials").GetChildren().Where(credential => credential["ClientSecret"] is not null))
        {
            _problems.Add($"{credential.Path} holds a secret. Use a managed identity: SourceType SignedAssertionFromManagedIdentity.");
        }

        if (configuration["Entra:ClientSecret"] is not null)
        {
            _problems.Add("Entra:ClientSecret holds a secret. Use a managed identity: Entra:ClientCredentials with SourceType SignedAssertionFromManagedIdentity.");
        }
    }
}
