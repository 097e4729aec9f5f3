namespace Documents.Templating;

/// <summary>The author's own document with findings as Word comments at their places.</summary>
public static class AnnotatedCopy
{
    /// <summary>
    /// Writes a copy of a template with one Word comment per finding. Findings without a place stand at the top.
    /// A package that did not pass the gate is not opened; nothing is written then.
    /// </summary>
    /// <param name="package">The bytes of the template.</param>
    /// <param name="diagnostics">The findings, from compiling it.</param>
    /// <param name="output">Where the copy goes.</param>
    /// <returns>Whether a copy was written.</returns>
    public static bool Write(ReadOnlyMemory<byte> package, IReadOnlyList<Diagnostic> diagnostics, Stream output) => throw new NotImplementedException();
}
