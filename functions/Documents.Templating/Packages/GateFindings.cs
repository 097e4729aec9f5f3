using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>What the gate has found so far, with its place; at most fifty, because nobody reads the fifty-first.</summary>
internal sealed class GateFindings(DiagnosticBag found)
{
    private const int Most = 50;
    private const int LongestExcerpt = 80;
    private readonly int _before = found.Found.Count;

    public bool Any => found.Found.Count > _before;

    public bool IsFull => found.Found.Count - _before >= Most;

    public void Add(DiagnosticKind kind, string part, string excerpt, params ReadOnlySpan<object?> arguments)
    {
        if (!IsFull)
        {
            found.Add(kind, new DiagnosticLocation(part, PartPlace.Of(part), Cut(excerpt)), arguments);
        }
    }

    /// <summary>A piece of the file, short and on one line.</summary>
    public static string Cut(string text)
    {
        var cut = text.Length > LongestExcerpt ? string.Concat(text.AsSpan(0, LongestExcerpt), "…") : text;
        return string.Concat(cut.Select(character => char.IsControl(character) || char.IsSurrogate(character) ? ' ' : character)).Trim();
    }
}
