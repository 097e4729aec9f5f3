namespace Documents.Templating;

/// <summary>What compiling gave: a template, or the reasons why there is none.</summary>
/// <param name="Template">The template; <see langword="null"/> when <paramref name="Diagnostics"/> holds an error.</param>
/// <param name="Diagnostics">Everything found, errors and warnings, in the order of the document.</param>
public sealed record CompileResult(DocumentTemplate? Template, IReadOnlyList<Diagnostic> Diagnostics);
