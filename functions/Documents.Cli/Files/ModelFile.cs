using Documents.Cli.Usage;
using Documents.Templating;

namespace Documents.Cli.Files;

/// <summary>Reads a model from a file or from standard input.</summary>
internal sealed class ModelFile(Terminal terminal)
{
    /// <summary>Far more than any client's values take; a wrong file is refused before it fills the memory.</summary>
    private const int MostBytes = 64 << 20;

    /// <summary>The model; <see langword="null"/> when there is none, which the findings then tell.</summary>
    public DocumentModel? Read(string path, List<Diagnostic> findings)
    {
        if (ReadBytes(path, findings) is not { } json)
        {
            return null;
        }

        if (json.Length > MostBytes)
        {
            findings.Add(FileFindings.TooLarge(path, MostBytes >> 20));
            return null;
        }

        var (model, diagnostics) = DocumentModel.Parse(json);
        findings.AddRange(diagnostics);
        return model;
    }

    private ReadOnlyMemory<byte>? ReadBytes(string path, List<Diagnostic> findings)
    {
        if (path != ModelOption.StandardInput)
        {
            return FileBytes.Read(path, MostBytes + 1, findings);
        }

        using var input = terminal.OpenInput();
        return FileBytes.Read(input, MostBytes + 1);
    }
}
