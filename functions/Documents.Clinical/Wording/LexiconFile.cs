using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Clinical.Wording;

/// <summary>
/// The service's lists of words as an admin keeps them: a YAML file with a key for each list, and under
/// <c>instead</c> lines such as “homework = something to try | between-session task”.
/// </summary>
public static class LexiconFile
{
    private const string Instead = "instead";

    private static readonly IReadOnlyDictionary<string, Lexicon> Keys = new Dictionary<string, Lexicon>(StringComparer.Ordinal)
    {
        ["blame"] = Lexicon.Blame,
        ["school"] = Lexicon.School,
        ["teacher"] = Lexicon.Teacher,
        ["control"] = Lexicon.Control,
        ["eating-numbers"] = Lexicon.EatingNumbers,
        ["minimising"] = Lexicon.Minimising,
        ["overclaiming"] = Lexicon.Overclaiming,
        ["jargon"] = Lexicon.Jargon,
    };

    /// <summary>Reads the lists. Never throws for what is in the text.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="file">Its name, for findings.</param>
    public static LexiconResult Parse(string yaml, string file)
    {
        var findings = new ManifestFindings(yaml, file);
        var lists = new Dictionary<Lexicon, IReadOnlyList<string>>();
        IReadOnlyDictionary<string, IReadOnlyList<string>> instead = new Dictionary<string, IReadOnlyList<string>>();
        var entries = ManifestYaml.Read(yaml, findings) ?? [];
        foreach (var entry in entries)
        {
            if (entry.Key == Instead)
            {
                instead = Pairs(Texts(entry, findings), entry, findings);
            }
            else if (!Keys.TryGetValue(entry.Key, out var list))
            {
                findings.UnknownKey(entry, NearestName.Of(entry.Key, Keys.Keys.Append(Instead)));
            }
            else if (!lists.TryAdd(list, [.. Texts(entry, findings).Select(PlainText.Of)]))
            {
                findings.RepeatedKey(entry, entries.First(first => first.Key == entry.Key).Line);
            }
        }

        foreach (var key in findings.HasErrors ? [] : Keys.Where(key => !lists.ContainsKey(key.Value)))
        {
            findings.MissingKey(key.Key);
        }

        return new LexiconResult(findings.HasErrors ? null : new Lexicons(lists, instead), findings.All);
    }

    private static List<string> Texts(ManifestEntry entry, ManifestFindings findings)
    {
        if (entry.Value.Items is not { } items)
        {
            findings.NotAList(entry);
            return [];
        }

        foreach (var item in items.Where(item => item.Text is null))
        {
            findings.WrongItem(item, entry.Key);
        }

        return [.. items.Select(item => item.Text).OfType<string>()];
    }

    private static Dictionary<string, IReadOnlyList<string>> Pairs(List<string> lines, ManifestEntry entry, ManifestFindings findings)
    {
        var pairs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } word, { Length: > 0 } better])
            {
                findings.WrongValue(entry, "lines such as “homework = something to try”", nearest: null);
                continue;
            }

            pairs[PlainText.Of(word)] = better.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        return pairs;
    }
}

/// <summary>What reading the lists gave.</summary>
/// <param name="Lexicons">The lists; <see langword="null"/> when there is an error.</param>
/// <param name="Diagnostics">Everything found.</param>
public sealed record LexiconResult(Lexicons? Lexicons, IReadOnlyList<Diagnostic> Diagnostics);
