using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>
/// Stops the screening of one part from inside a parser or a decompressor, which offer no other way out.
/// The gate turns it into a diagnostic; it never leaves the gate.
/// </summary>
internal sealed class PartRefusedException(DiagnosticKind kind, params object?[] arguments) : Exception(kind.Id)
{
    public DiagnosticKind Kind { get; } = kind;

    public object?[] Arguments { get; } = arguments;
}
