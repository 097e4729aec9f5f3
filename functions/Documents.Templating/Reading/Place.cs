using System.Globalization;

namespace Documents.Templating.Reading;

/// <summary>
/// Where something stands, in the words an author finds it by: <c>table 2, row 3, second cell</c>. Built while a part is
/// walked, before the tree is changed; spelled out only when a finding needs it.
/// </summary>
internal sealed record Place(Place? Around, string Kind, int Number, string? Heading = null)
{
    private const int LongestQuote = 160;

    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public override string ToString()
    {
        var own = Kind switch
        {
            "cell" => Number <= Ordinals.Length ? $"{Ordinals[Number - 1]} cell" : $"cell {Number.ToString(CultureInfo.InvariantCulture)}",
            _ when Number == 0 => Kind,
            _ => $"{Kind} {Number.ToString(CultureInfo.InvariantCulture)}",
        };
        if (Heading is not null)
        {
            own += $" (under “{Heading}”)";
        }

        return Around is null ? own : $"{Around}, {own}";
    }

    /// <summary>A tag as messages quote it: most of a long one says nothing.</summary>
    public static string Cut(string tag) => tag.Length <= LongestQuote ? tag : string.Concat(tag.AsSpan(0, LongestQuote - 3), "…}}");

    /// <summary>The words of a text around a stretch of it, on one line.</summary>
    public static string Excerpt(string text, int start, int end)
    {
        const int Around = 30;
        var from = Math.Max(0, start - Around);
        var to = Math.Min(text.Length, Math.Min(end, start + LongestQuote) + Around);
        var words = string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (from > 0 ? "…" : "") + words + (to < text.Length ? "…" : "");
    }
}
