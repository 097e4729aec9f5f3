using System.Buffers;

namespace Documents.Templating.Packages;

/// <summary>
/// The code of one field, collected from its runs. Word may read it with or without tracked deletions and insertions, and
/// with or without the spaces at the ends of a run, so every reading is looked at.
/// </summary>
internal sealed class FieldCode
{
    private const int LongestHeld = 4_096;
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private readonly List<Piece> _pieces = [];
    private readonly int[] _held = new int[4];

    /// <summary>Whether the code is over and the result goes on.</summary>
    public bool InResult { get; set; }

    /// <summary>Whether another field writes this field's name, so that no reading of ours can tell it.</summary>
    public bool IsNamedByField { get; private set; }

    /// <summary>Another field begins inside the code.</summary>
    public void AddField() => IsNamedByField |= _pieces.Count == 0;

    /// <summary>Adds text; what follows the first few thousand characters cannot change what the field does.</summary>
    public void Add(string text, bool isDeleted, bool isInserted, bool keepsSpace)
    {
        ref var held = ref _held[(isDeleted ? 1 : 0) + (isInserted ? 2 : 0)];
        if (held >= LongestHeld || (held == 0 && string.IsNullOrWhiteSpace(text)) || text.Length == 0)
        {
            return;
        }

        held += text.Length;
        _pieces.Add(new Piece(text, isDeleted, isInserted, keepsSpace));
    }

    /// <summary>The code in each way it can be read.</summary>
    public IEnumerable<string> Readings()
    {
        yield return Join(piece => true, trims: false);
        if (_pieces.Count > 1)
        {
            yield return Join(piece => true, trims: true);
        }

        if (_pieces.Exists(piece => piece.IsDeleted))
        {
            yield return Join(piece => !piece.IsDeleted, trims: false);
            yield return Join(piece => !piece.IsDeleted, trims: true);
        }

        if (_pieces.Exists(piece => piece.IsInserted))
        {
            yield return Join(piece => !piece.IsInserted, trims: false);
            yield return Join(piece => !piece.IsInserted, trims: true);
        }
    }

    /// <summary>The first word of a code, which is the field's name.</summary>
    public static string NameOf(string code)
    {
        var start = code.AsSpan().TrimStart(" \t\r\n\v\f\"\u00A0\u200B\u201C\u201D\uFEFF");
        var length = start.IndexOfAnyExcept(Letters);
        return (length < 0 ? start : start[..length]).ToString().ToUpperInvariant();
    }

    /// <summary>Where a HYPERLINK code leads; <see langword="null"/> if only to a place in the document.</summary>
    public static string? AddressOf(string code)
    {
        const string Name = "HYPERLINK";
        var rest = code.AsSpan(code.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length);
        var isSwitchValue = false;
        while (TakeWord(ref rest, out var word))
        {
            if (word.StartsWith('\\') && word.Length == 2)
            {
                // These switches bring a word of their own: a place, a tip, a frame.
                isSwitchValue = word[1] is 'l' or 'L' or 'o' or 'O' or 't' or 'T' or 's' or 'S';
            }
            else if (!isSwitchValue)
            {
                return word.ToString().Replace(@"\\", @"\", StringComparison.Ordinal);
            }
            else
            {
                isSwitchValue = false;
            }
        }

        return null;
    }

    private static bool TakeWord(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> word)
    {
        rest = rest.TrimStart(" \t\r\n\u00A0");
        if (rest.IsEmpty)
        {
            word = default;
            return false;
        }

        var isQuoted = rest[0] is '"' or '“' or '”';
        rest = isQuoted ? rest[1..] : rest;
        var end = isQuoted ? rest.IndexOfAny("\"“”") : rest.IndexOfAny(" \t\r\n\u00A0");
        word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return true;
    }

    private string Join(Func<Piece, bool> isRead, bool trims) => string.Concat(
        _pieces.Where(isRead).Select(piece => trims && !piece.KeepsSpace ? piece.Text.Trim() : piece.Text));

    private readonly record struct Piece(string Text, bool IsDeleted, bool IsInserted, bool KeepsSpace);
}
