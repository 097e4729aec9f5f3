namespace Documents.Templating.Diagnostics;

/// <summary>Collects findings while a stage goes on, so that an author sees all of them at once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string, string, string?, string?)> _seen = [];
    private int _positions;

    public bool HasErrors { get; private set; }

    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>The findings as somebody reads the document: from its beginning to its end, what has no place first.</summary>
    public IReadOnlyList<Diagnostic> InOrder() => [.. _found.OrderBy(diagnostic => diagnostic.Location?.Position ?? 0)];

    /// <summary>The next place in the order of reading.</summary>
    public int NextPosition() => ++_positions;

    /// <summary>Adds a finding of the catalogue; the arguments fill its message and suggestion.</summary>
    public void Add(DiagnosticKind kind, DiagnosticLocation? location, params ReadOnlySpan<object?> arguments) =>
        Add(kind.At(location, arguments));

    public void Add(Diagnostic diagnostic)
    {
        // A loop or the second branch of a text box reaches the same place many times: once is enough.
        if (!_seen.Add((diagnostic.Id, diagnostic.Message, diagnostic.Location?.Part, diagnostic.Location?.ToString())))
        {
            return;
        }

        _found.Add(diagnostic);
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
    }
}
