using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Documents.Templating.Rendering;

/// <summary>
/// The tag of a content control that stands for a value of the model: the path of the value, behind a mark when it is a
/// gap. Word refuses tags of more than 64 characters, so a longer path is cut and ends with a number made of all its names
/// and with the places of its items: it stays the only one of its kind, and whoever has the template can tell its path.
/// </summary>
internal static class ControlTag
{
    /// <summary>Begins the tag of a control that asks for a value the model does not have.</summary>
    public const string Gap = "gap:";

    /// <summary>Begins the tag of an item that the list does not have: what is written into it is a new one.</summary>
    public const string New = "new:";

    /// <summary>Characters that Word allows a tag or a title.</summary>
    public const int Longest = 64;

    private const char Mark = '~';
    private const int Digits = 10;

    // Ten million turns, the most there can be, and the dot before their number.
    private const int RoomForEnd = 9;

    /// <summary>Whether a tag is that of a gap.</summary>
    public static bool IsGap(string tag) => tag.Length > Gap.Length && tag.StartsWith(Gap, StringComparison.Ordinal);

    public static string Of(string path, bool isGap)
    {
        var most = Longest - Gap.Length;
        var tag = path.Length <= most ? path : Short(path, most);
        return isGap ? Gap + tag : tag;
    }

    /// <summary>A tag of any kind with an end to it. What is too long ends with a number made of all of it, and stays the only one of its kind.</summary>
    public static string Cut(string tag, string end = "") => tag.Length + end.Length <= Longest ? tag + end : Stem(tag) + end;

    /// <summary>What a tag that is too long is cut to, with room for an end.</summary>
    public static string Stem(string tag) => string.Concat(Head(tag, Math.Min(tag.Length, Longest - RoomForEnd - 1 - Digits)), $"{Mark}{Number(tag)}");

    /// <summary>The beginning of a text, in whole characters.</summary>
    public static ReadOnlySpan<char> Head(string text, int length) => text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);

    /// <summary>The paths that a template prints, with <c>[]</c> for their items, by their numbers.</summary>
    public static IReadOnlyDictionary<string, string> ByNumber(IEnumerable<string> patterns)
    {
        var byNumber = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            byNumber[Number(pattern)] = pattern;
        }

        return byNumber;
    }

    /// <summary>The path that a tag was cut from; the tag itself when it was not cut.</summary>
    /// <param name="tag">The tag, without the mark of a gap.</param>
    /// <param name="byNumber">The paths that its template prints, by their numbers.</param>
    public static string PathOf(string tag, IReadOnlyDictionary<string, string> byNumber)
    {
        var mark = tag.LastIndexOf(Mark);
        if (mark < 0 || tag.Length < mark + 1 + Digits)
        {
            return tag;
        }

        return byNumber.TryGetValue(tag.Substring(mark + 1, Digits), out var pattern) ? WithItems(pattern, tag[(mark + 1 + Digits)..]) ?? tag : tag;
    }

    /// <summary>The path with <c>[]</c> for its items.</summary>
    public static string Pattern(string path) => Split(path).Pattern;

    private static string Short(string path, int most)
    {
        var (pattern, items) = Split(path);
        var end = $"{Mark}{Number(pattern)}{items}";
        if (end.Length >= most)
        {
            // Items in items in items, twenty deep: the number of all of it is at least the only one of its kind.
            end = $"{Mark}{Number(path)}";
        }

        return string.Concat(Head(path, most - end.Length), end);
    }

    private static (string Pattern, string Items) Split(string path)
    {
        var pattern = new StringBuilder();
        var items = new StringBuilder();
        // What comes after the last bracket need not be looked at again and again.
        var last = path.LastIndexOf(']');
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] == '[' && at < last)
            {
                var end = path.IndexOf(']', at);
                pattern.Append("[]");
                items.Append(path, at, end + 1 - at);
                at = end;
            }
            else
            {
                pattern.Append(path[at]);
            }
        }

        return (pattern.ToString(), items.ToString());
    }

    /// <summary>The pattern with places put into it; <see langword="null"/> when they are not as many.</summary>
    private static string? WithItems(string pattern, string items)
    {
        var path = new StringBuilder();
        var rest = items.AsSpan();
        foreach (var (index, names) in pattern.Split("[]").Index())
        {
            if (index > 0)
            {
                var end = rest.IndexOf(']');
                if (end < 0)
                {
                    return null;
                }

                path.Append(rest[..(end + 1)]);
                rest = rest[(end + 1)..];
            }

            path.Append(names);
        }

        return rest.IsEmpty ? path.ToString() : null;
    }

    private static string Number(string pattern) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(pattern)).ToString("x16", CultureInfo.InvariantCulture)[..Digits];
}
