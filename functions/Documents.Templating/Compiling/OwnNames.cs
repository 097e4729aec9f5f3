using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// The names that a template gives values of its own, as its tags stand. Whether a content control is bound is decided
/// before the tags are parsed, and only a field of the model binds one.
/// </summary>
internal static class OwnNames
{
    private static readonly HashSet<string> NoFields = ["for", "empty", "blank", "true", "false", "null", "this"];

    /// <summary>A plain field: a name, members of it, items by their number. The size of a list is counted, and no field.</summary>
    public static bool IsField(string code, HashSet<string> own)
    {
        var end = EndOfName(code, 0);
        if (end == 0 || NoFields.Contains(code[..end]) || own.Contains(code[..end]) || code.EndsWith(".size", StringComparison.Ordinal))
        {
            return false;
        }

        while (end < code.Length)
        {
            var next = code[end] == '.' ? EndOfName(code, end + 1) : EndOfIndex(code, end);
            if (next <= end + 1)
            {
                return false;
            }

            end = next;
        }

        return true;
    }

    /// <summary>The variable of a loop; <see langword="null"/> when the tag is not written as one.</summary>
    public static string? VariableOf(string loop) =>
        loop.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["for", var name, "in", ..] && EndOfName(name, 0) == name.Length ? name : null;

    public static void Add(Element root, HashSet<string> names)
    {
        foreach (var tag in root.DescendantsAndSelf().SelectMany(element => element.Children).OfType<TagNode>())
        {
            var code = tag.Keyword switch
            {
                "capture" => tag.Code["capture".Length..].TrimStart(),
                "" when tag.Role == TagRole.Silent || tag.Code.Contains("++", StringComparison.Ordinal) || tag.Code.Contains("--", StringComparison.Ordinal) => tag.Code.TrimStart('+', '-', ' '),
                _ => "",
            };
            if (EndOfName(code, 0) is > 0 and var end)
            {
                names.Add(code[..end]);
            }
        }
    }

    /// <summary>Index after the name that begins at a place; that place when none does.</summary>
    private static int EndOfName(string code, int start)
    {
        var at = start;
        while (at < code.Length && (char.IsLetter(code[at]) || code[at] == '_' || (at > start && char.IsDigit(code[at]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>Index after <c>[3]</c>; -1 for anything else.</summary>
    private static int EndOfIndex(string code, int start)
    {
        var end = code[start] == '[' ? code.IndexOf(']', start) : -1;
        return end - start is > 1 and < 8 && code.AsSpan(start + 1, end - start - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? end + 1 : -1;
    }
}
