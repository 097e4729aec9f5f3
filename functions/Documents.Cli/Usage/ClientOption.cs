using System.CommandLine;
using Documents.Cli.Files;
using Documents.Cli.Reports;
using Documents.Clinical.Clients;
using Documents.Templating;

namespace Documents.Cli.Usage;

/// <summary>The client whose record is taken into account.</summary>
internal sealed class ClientOption : Option<string>
{
    /// <summary>Far more than any record takes.</summary>
    private const int MostBytes = 16 << 20;

    public ClientOption(bool isRequired)
        : base("--client")
    {
        Description = "The client's record: a file with a JSON object.";
        HelpName = "json";
        Required = isRequired;
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !File.Exists(token.Value))
            {
                result.AddError($"There is no file “{token.Value}” for --client.");
            }
        });
    }

    /// <summary>Reads a record; <see langword="null"/> when there is an error, which is then among the findings.</summary>
    public static ClientRecord? Read(string path, List<Diagnostic> findings)
    {
        if (FileBytes.Read(path, MostBytes + 1, findings) is not { } json)
        {
            return null;
        }

        if (json.Length > MostBytes)
        {
            findings.Add(FileFindings.TooLarge(path, MostBytes >> 20));
            return null;
        }

        var (record, diagnostics) = ClientRecord.Parse(json);
        findings.AddRange(diagnostics);
        return record;
    }

    /// <summary>Reads a record and tells what is wrong with it.</summary>
    public static ClientRecord? Read(string path, Terminal terminal)
    {
        var findings = new List<Diagnostic>();
        var record = Read(path, findings);
        findings.ForEach(finding => TextReport.Write(terminal.Error, finding));
        return record;
    }
}
