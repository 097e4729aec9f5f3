using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>Everything that can be wrong with a manifest, or another file of keys and values, and what was found in this one.</summary>
internal sealed class ManifestFindings(string yaml, string file = TemplateManifest.FileName)
{
    private const int LongestExcerpt = 60;

    private readonly string[] _lines = yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    private readonly List<Finding> _findings = [];

    public bool HasErrors => _findings.Exists(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>In the order of the lines; keys that are missing have none and come last.</summary>
    public IReadOnlyList<Diagnostic> All => _findings.Count == 0 ? [] : [.. _findings.OrderBy(finding => finding.Line).Select(finding => finding.Diagnostic)];

    public void TooLong(int most) => Error(
        "manifest.too-long", 1,
        $"The file has more than {most} characters.",
        "Keep the description short; everything else belongs into the template.");

    public void NotYaml(int line) => Error(
        "manifest.not-yaml", Math.Clamp(line, 1, _lines.Length),
        "This line cannot be read as YAML.",
        "Write each key as “name: value”, begin the items of a list with “- ”, indent with spaces, and put quotes around a text that holds a colon.");

    public void NotAMapping(int line) => Error(
        "manifest.not-yaml", line,
        "The file is not a list of keys and values.",
        "Write each key as “name: value”, one to a line.");

    public void SecondDocument(int line) => Error(
        "manifest.not-yaml", line,
        "A second document begins here.",
        "Remove the line with the three hyphens and everything after it.");

    public void OddKey(int line) => Error(
        "manifest.not-yaml", line,
        "The key on this line is not a word.",
        "Write each key as “name: value”.");

    public void UnknownKey(ManifestEntry entry, string? nearest) => Add(
        DiagnosticSeverity.Warning, "manifest.unknown-key", entry.Line,
        $"“{entry.Key}” is not a key of this file and is left aside.",
        nearest is null ? "Remove it." : $"Did you mean “{nearest}”?");

    public void RepeatedKey(ManifestEntry entry, int firstLine) => Error(
        "manifest.repeated-key", entry.Line,
        $"“{entry.Key}” stands on line {firstLine} already.",
        "Keep one of the two.");

    public void MissingKey(string key) => Add(new Diagnostic(
        "manifest.missing-key", DiagnosticSeverity.Error,
        $"The key “{key}” is missing.",
        $"Add a line “{key}: …”.",
        new DiagnosticLocation(file, $"line {_lines.Length}, the end", "")), int.MaxValue);

    public void EmptyValue(ManifestEntry entry) => Error(
        "manifest.missing-value", entry.Line,
        $"“{entry.Key}” has no value.",
        $"Write the value after “{entry.Key}: ”.");

    public void WrongValue(ManifestEntry entry, string wanted, string? nearest) => Error(
        "manifest.wrong-value", entry.Line,
        $"“{entry.Key}” has to be {wanted}.",
        nearest is null ? "Change the value." : $"Did you mean “{nearest}”?");

    public void NotAText(ManifestEntry entry) => Error(
        "manifest.wrong-value", entry.Line,
        $"“{entry.Key}” has to be one text.",
        $"Write the text after “{entry.Key}: ”.");

    public void NotAList(ManifestEntry entry) => Error(
        "manifest.wrong-value", entry.Line,
        $"“{entry.Key}” has to be a list.",
        "Put every item on a line of its own that begins with “- ”.");

    public void WrongItem(ManifestValue item, string key) => Error(
        item.IsEmpty ? "manifest.missing-value" : "manifest.wrong-value", item.Line,
        item.IsEmpty ? $"An item of “{key}” is empty." : $"An item of “{key}” has to be one text.",
        item.IsEmpty ? "Write the item, or remove the line." : "Put quotes around an item that holds a colon.");

    private void Error(string id, int line, string message, string suggestion) =>
        Add(DiagnosticSeverity.Error, id, line, message, suggestion);

    private void Add(DiagnosticSeverity severity, string id, int line, string message, string suggestion) =>
        Add(new Diagnostic(id, severity, message, suggestion, new DiagnosticLocation(file, $"line {line}", ExcerptOf(line))), line);

    private void Add(Diagnostic diagnostic, int line) => _findings.Add(new Finding(line, diagnostic));

    private string ExcerptOf(int line)
    {
        var text = line > _lines.Length ? "" : _lines[line - 1].Trim();
        return text.Length <= LongestExcerpt ? text : string.Concat(text.AsSpan(0, LongestExcerpt).TrimEnd(), "…");
    }

    private sealed record Finding(int Line, Diagnostic Diagnostic);
}
