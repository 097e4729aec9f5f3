using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Clinical.Filling;

/// <summary>Name and address of the clinic, as an admin keeps them for every letterhead.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">The lines of its address.</param>
/// <param name="Phone">The number to reach it on.</param>
/// <param name="Email">Its e-mail address.</param>
public sealed record ClinicDetails(string Name, IReadOnlyList<string> Address, string? Phone, string? Email)
{
    /// <summary>Name of the file in the house.</summary>
    public const string FileName = "clinic.yaml";

    private static readonly string[] Keys = ["name", "address", "phone", "email"];

    /// <summary>Reads them. Never throws for what is in the text.</summary>
    /// <param name="yaml">The text of the file.</param>
    public static ClinicResult Parse(string yaml)
    {
        var findings = new ManifestFindings(yaml, FileName);
        var entries = ManifestYaml.Read(yaml, findings) ?? [];
        foreach (var entry in entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            findings.UnknownKey(entry, NearestName.Of(entry.Key, Keys));
        }

        var address = entries.Find(entry => entry.Key == "address");
        if (address is { Value.Items: null })
        {
            findings.NotAList(address);
        }

        if (Text("name") is null && !findings.HasErrors)
        {
            findings.MissingKey("name");
        }

        var clinic = new ClinicDetails(Text("name") ?? "", [.. (address?.Value.Items ?? []).Select(line => line.Text).OfType<string>()], Text("phone"), Text("email"));
        return new ClinicResult(findings.HasErrors ? null : clinic, findings.All);

        string? Text(string key) => entries.Find(entry => entry.Key == key)?.Value.Text;
    }
}

/// <summary>What reading the details of a clinic gave.</summary>
/// <param name="Clinic">The details; <see langword="null"/> when there is an error.</param>
/// <param name="Diagnostics">Everything found.</param>
public sealed record ClinicResult(ClinicDetails? Clinic, IReadOnlyList<Diagnostic> Diagnostics);
