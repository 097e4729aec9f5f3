namespace Documents.Templating.Diagnostics;

/// <summary>Collects findings while a stage goes on, so that an author sees all of them at once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string, string, DiagnosticLocation?)> _seen = [];

    public bool HasErrors { get; private set; }

    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>Adds a finding of the catalogue; the arguments fill its message and suggestion.</summary>
    public void Add(DiagnosticKind kind, DiagnosticLocation? location, params ReadOnlySpan<object?> arguments) =>
        Add(kind.At(location, arguments));

    public void Add(Diagnostic diagnostic)
    {
        // A loop or the second branch of a text box reaches the same place many times: once is enough.
        if (!_seen.Add((diagnostic.Id, diagnostic.Message, diagnostic.Location)))
        {
            return;
        }

        _found.Add(diagnostic);
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
    }
}
