using Documents.Cli.Templates;
using Documents.Templating;

namespace Documents.Cli.Checking;

/// <summary>What checking one template found.</summary>
/// <param name="Path">The template, as it was named.</param>
/// <param name="Diagnostics">Everything that was found.</param>
/// <param name="Copy">The copy with the findings as comments; <see langword="null"/> when none was written.</param>
internal sealed record CheckedTemplate(string Path, IReadOnlyList<Diagnostic> Diagnostics, string? Copy);

/// <summary>Checks templates one by one.</summary>
internal sealed class TemplateCheck(TerminalWriter screen, AnnotatedCopies? copies, ClinicalCheck clinical)
{
    public CheckedTemplate Run(TemplateSource source, int number, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        screen.Progress($"Checking {number} of {count}");

        var template = TemplateReader.Read(source);
        var diagnostics = new List<Diagnostic>(template.Diagnostics);
        diagnostics.AddRange(clinical.Of(source));
        var copy = copies?.Write(source, template, diagnostics);
        return new CheckedTemplate(source.Path, diagnostics, copy);
    }
}
