using System.Globalization;
using Documents.Templating.Compiling;
using Documents.Templating.Models;

namespace Documents.Templating.Answering;

/// <summary>A path as it stands in a tag, taken apart: <c>goals[0].words</c>. A document comes from outside, so it has bounds.</summary>
internal static class AnswerPath
{
    private const int Longest = 1_000;
    private const int Deepest = 64;
    private const int LargestIndex = 200_000;

    /// <summary>The names and items of a path; <see langword="null"/> when it is none.</summary>
    public static FieldPath? Of(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        var parts = new List<FieldPath.Part>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '[')
            {
                var close = text.IndexOf(']', at);
                if (parts.Count == 0 || close < 0 || !int.TryParse(text.AsSpan(at + 1, close - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index > LargestIndex)
                {
                    return null;
                }

                parts.Add(new FieldPath.Part(null, -1, index));
                at = close + 1;
                continue;
            }

            at += parts.Count > 0 && text[at] == '.' ? 1 : 0;
            var end = text.AsSpan(at).IndexOfAny('.', '[');
            end = end < 0 ? text.Length : at + end;
            var name = text[at..end];
            if (name.Length == 0 || !name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-') || (parts.Count > 0 && at > 0 && text[at - 1] == ']'))
            {
                return null;
            }

            parts.Add(new FieldPath.Part(name));
            at = end;
        }

        return parts.Count <= Deepest && text[^1] != '.' ? new FieldPath(parts) : null;
    }

    /// <summary>The value of a model at a path.</summary>
    public static bool TryFind(ModelObject model, FieldPath path, out object? value)
    {
        value = model;
        foreach (var part in path.Parts)
        {
            if (part.Name is null)
            {
                if (value is not System.Collections.IList list || part.Index >= list.Count)
                {
                    return false;
                }

                value = list[part.Index];
            }
            else if (value is not ModelObject target || !target.TryGet(part.Name, out value))
            {
                return false;
            }
        }

        return true;
    }
}
