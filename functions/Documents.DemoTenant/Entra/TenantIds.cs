namespace Documents.DemoTenant.Entra;

/// <summary>The tenant's ids: who is who to Entra ID and to Graph.</summary>
public static class TenantIds
{
    /// <summary>The tenant.</summary>
    public const string Tenant = "7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de001";

    /// <summary>The service.</summary>
    public const string Api = "7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de002";

    /// <summary>The add-in.</summary>
    public const string AddIn = "7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de003";

    /// <summary>The clinic's SharePoint site: host, site and web.</summary>
    public const string Site = "clinic.example.org,7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de004,7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de005";

    /// <summary>The list of clients.</summary>
    public const string Register = "7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de006";

    /// <summary>The list of what was agreed between sessions.</summary>
    public const string Tasks = "7d3f1c52-0c0e-4c7a-9a51-3f1f3c0de007";

    /// <summary>The library with the clients' folders.</summary>
    public const string Drive = "b!demo-client-folders";
}
