using Documents.Templating.Annotating;
using Documents.Templating.Diagnostics;
using Documents.Templating.Packages;

namespace Documents.Templating;

/// <summary>The author's own document with findings as Word comments at their places.</summary>
public static class AnnotatedCopy
{
    /// <summary>
    /// Writes a copy of a template with one Word comment per finding. Findings whose place cannot be found stand at the
    /// beginning. A package that does not pass the gate is not opened, and a damaged one may be beyond editing; nothing is
    /// written then.
    /// </summary>
    /// <param name="package">The bytes of the template.</param>
    /// <param name="diagnostics">The findings, from compiling it.</param>
    /// <param name="output">Where the copy goes.</param>
    /// <param name="limits">What the package may ask of the machine; <see langword="null"/> for the defaults.</param>
    /// <returns>Whether a copy was written.</returns>
    public static bool Write(ReadOnlyMemory<byte> package, IReadOnlyList<Diagnostic> diagnostics, Stream output, TemplateLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(output);
        var found = new DiagnosticBag();
        limits ??= TemplateLimits.Default;
        if (Package.Open(package, limits, found) is not { } opened || !PackageGate.Admit(opened, limits, found, out _))
        {
            return false;
        }

        using var copy = CommentWriter.Copy(opened.AsZip(), diagnostics);
        copy?.CopyTo(output);
        return copy is not null;
    }
}
