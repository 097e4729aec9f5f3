using Documents.Functions.Settings;
using Microsoft.Extensions.Configuration;

namespace Documents.Functions.Tests;

/// <summary>Wrong settings stop the service at start, and all that is wrong is told at once.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Nothing_set_names_every_setting_that_is_needed()
    {
        var reader = new SettingsReader(new ConfigurationBuilder().Build());

        Assert.Null(reader.Read());
        foreach (var key in (string[])["Entra:TenantId", "Entra:ClientId", "Entra:Callers", "Graph:SiteId", "Graph:RegisterId", "Graph:TasksId", "Graph:DriveId", "Templates:Folder", "Audit:Folder"])
        {
            Assert.Single(reader.Problems, problem => problem.StartsWith(key + " ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Check_45_a_secret_is_refused_and_so_is_a_trusted_certificate_outside_a_demonstration()
    {
        var reader = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Entra:ClientSecret"] = "x",
            ["Entra:ClientCredentials:0:ClientSecret"] = "x",
            ["Entra:TenantId"] = "organizations",
            ["Graph:Root"] = "http://graph.example.org",
            ["Clinic:TimeZone"] = "Moon",
            ["Templates:Folder"] = "nowhere",
            ["Outbound:TrustedThumbprint"] = "ABC",
        }).Build());

        Assert.Null(reader.Read());
        foreach (var start in (string[])["Entra:ClientSecret holds", "Entra:ClientCredentials:0 holds", "Entra:TenantId is not", "Graph:Root is not", "Clinic:TimeZone is not", "Templates:Folder names", "Outbound:TrustedThumbprint is for"])
        {
            Assert.Single(reader.Problems, problem => problem.StartsWith(start, StringComparison.Ordinal));
        }
    }
}
