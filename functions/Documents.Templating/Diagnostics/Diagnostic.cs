namespace Documents.Templating;

/// <summary>How much a finding matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The document is made; somebody should look at this.</summary>
    Warning,

    /// <summary>No document is made.</summary>
    Error,
}

/// <summary>
/// One thing that is wrong with a package, a template or a model: what, where and what to do about it.
/// Wrong input is told with diagnostics, all of them at once; it never throws.
/// A diagnostic never holds client data: its texts come from the template and the schema.
/// </summary>
/// <param name="Id">Stable name, such as <c>template.unclosed-block</c>. The catalogue in <c>templates/README.md</c> lists all.</param>
/// <param name="Severity">Whether a document can still be made.</param>
/// <param name="Message">One sentence: what is wrong.</param>
/// <param name="Suggestion">What to do about it, in the words of somebody who works in Word.</param>
/// <param name="Location">Where it is, if it is at a place in the document.</param>
public sealed record Diagnostic(
    string Id,
    DiagnosticSeverity Severity,
    string Message,
    string? Suggestion,
    DiagnosticLocation? Location)
{
    /// <summary>The finding as one paragraph for a person, without line breaks.</summary>
    public override string ToString()
    {
        var place = Location is null ? "" : $" ({Location})";
        var cure = Suggestion is null ? "" : $" {Suggestion}";
        return $"{(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Id}: {Message}{place}{cure}";
    }
}

/// <summary>A place in a template, in the words an author can find it by in Word.</summary>
/// <param name="Part">The package part, such as <c>word/document.xml</c>.</param>
/// <param name="Place">The place as a person says it: <c>table 2, row 3, second cell</c> or <c>page header, paragraph 1</c>.</param>
/// <param name="Excerpt">The words around it, cut from the template (never from data).</param>
public sealed record DiagnosticLocation(string Part, string Place, string Excerpt)
{
    /// <summary>Where it comes in the reading order of the document; findings are told in this order.</summary>
    internal int Position { get; init; }

    /// <summary>Place and excerpt, as a message quotes them.</summary>
    public override string ToString() => Excerpt.Length == 0 ? Place : $"{Place}: “{Excerpt}”";
}
