namespace Documents.Templating;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The known name nearest to a misspelt one; <see langword="null"/> when none is near. Near is a third of its letters
    /// added, left out, changed or swapped; capitals, hyphens and underscores do not count.
    /// </summary>
    /// <param name="name">The name as somebody wrote it.</param>
    /// <param name="known">The names there are.</param>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var limit = Math.Max(1, name.Length / 3);
        var nearest = known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit + 2)
            .Select(candidate => (candidate, distance: Distance(Plain(name), Plain(candidate))))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.candidate;
    }

    /// <summary>The sentence "Did you mean …?" with a space before it; empty when nothing is near.</summary>
    internal static string Question(string name, IEnumerable<string> known) =>
        Of(name, known) is { } nearest ? $"Did you mean “{nearest}”? " : "";

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Edits between two names: letters added, left out, changed, or two neighbours swapped.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var now = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }
}
