using Documents.Cli.Files;
using Documents.Cli.Templates;
using Documents.Templating;

namespace Documents.Cli.Checking;

/// <summary>Writes the authors' documents, with the findings as Word comments, side by side into one folder.</summary>
internal sealed class AnnotatedCopies(string folder)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a copy when the document has findings, and gives its path. A copy that cannot be written is one more finding.</summary>
    public string? Write(TemplateSource source, ReadTemplate template, List<Diagnostic> diagnostics)
    {
        if (template.DocumentFindings.Count == 0)
        {
            return null;
        }

        var path = Path.Combine(folder, FreeName(source.Name));
        try
        {
            Directory.CreateDirectory(folder);
            using var file = OutputFile.Beside(path);
            if (!AnnotatedCopy.Write(template.Package, template.DocumentFindings, file.Stream))
            {
                return null;
            }

            file.Keep();
            return path;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(FileFindings.Unwritable(path));
            return null;
        }
    }

    // Never the name of the author's own document, which may well lie in that folder; and two folders can hold documents of one name.
    private string FreeName(string name)
    {
        var free = $"{name} (findings).docx";
        for (var number = 2; !_taken.Add(free); number++)
        {
            free = $"{name} (findings {number}).docx";
        }

        return free;
    }
}
