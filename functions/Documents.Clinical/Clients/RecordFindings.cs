using Documents.Templating;

namespace Documents.Clinical.Clients;

/// <summary>What is wrong with a record, by place. A record holds a person's data: no finding quotes a value.</summary>
internal sealed class RecordFindings
{
    private readonly List<Diagnostic> _all = [];

    public IReadOnlyList<Diagnostic> All => _all;

    public bool HasErrors => _all.Exists(finding => finding.Severity == DiagnosticSeverity.Error);

    public void NotJson(long line, long column) => Error(
        "record.not-json", $"line {line}, column {column}", "The record is not valid JSON.", "Check the quotes and commas there.");

    public void WrongType(string path, string wanted) => Error(
        "record.wrong-type", path, $"“{path}” has to be {wanted}.", "Correct it in the record.");

    public void Missing(string path) => Error(
        "record.missing", path, $"The record has no “{path}”.", "Add it: nothing is made up in its place.");

    public void WrongChoice(string path, string? nearest, IEnumerable<string> choices) => Error(
        "record.wrong-choice", path, $"“{path}” has to be one of: {string.Join(", ", choices)}.", nearest is null ? "Choose one of them." : $"Did you mean “{nearest}”?");

    public void OutOfRange(string path, int least, int most) => Error(
        "record.out-of-range", path, $"“{path}” has to be between {least} and {most}.", "Correct it in the record.");

    public void Twice(string path) => Error(
        "record.twice", path, $"“{path}” stands there twice.", "Keep one of the two.");

    public void Unknown(string path, string? nearest) => _all.Add(Finding(
        DiagnosticSeverity.Warning, "record.unknown-field", path, $"“{path}” is not a field of a record and is left aside.", nearest is null ? "Remove it." : $"Did you mean “{nearest}”?"));

    private void Error(string id, string path, string message, string cure) => _all.Add(Finding(DiagnosticSeverity.Error, id, path, message, cure));

    private static Diagnostic Finding(DiagnosticSeverity severity, string id, string path, string message, string cure) =>
        new(id, severity, message, cure, new DiagnosticLocation("the client record", path, ""));
}
