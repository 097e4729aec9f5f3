using System.Globalization;
using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>
/// The numbers and bullets that Word shows beside paragraphs, counted as Word counts: all lists of one pattern together,
/// until one of them starts anew. The tests' own: it shares no code with the engine.
/// </summary>
internal sealed class ListNumbers
{
    private readonly ILookup<string, XElement> _lists;
    private readonly ILookup<string, XElement> _patterns;
    private readonly ILookup<string, XElement> _styles;
    private Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private HashSet<string> _seen = new(StringComparer.Ordinal);
    private (Dictionary<string, int?[]> Counters, HashSet<string> Seen)? _before;

    public ListNumbers(WordPackage package)
    {
        _lists = Elements(package, "numbering", "num", "numId");
        _patterns = Elements(package, "numbering", "abstractNum", "abstractNumId");
        _styles = Elements(package, "styles", "style", "styleId");
    }

    /// <summary>"2." or "•", and a space; nothing for a paragraph that is no item.</summary>
    public string Of(XElement paragraph)
    {
        var properties = paragraph.Word("pPr");
        var style = properties.Setting("pStyle");
        var numbering = properties?.Word("numPr");
        var styled = Chain(style).Select(s => s.Word("pPr")?.Word("numPr")).FirstOrDefault(n => n is not null);
        var list = numbering.Setting("numId") ?? styled.Setting("numId");
        if (list is null or "0")
        {
            return "";
        }

        if (_lists[list].FirstOrDefault() is not { } num)
        {
            return $"!list {list} is not there! ";
        }

        var level = int.Parse(numbering.Setting("ilvl") ?? styled.Setting("ilvl") ?? "0", CultureInfo.InvariantCulture);
        return Next(num, list, level) + " ";
    }

    /// <summary>Begins one branch of what stands in the file twice: Word counts in one of them only.</summary>
    public void BeginBranch(bool isFirst)
    {
        if (isFirst)
        {
            _before = (_counters.ToDictionary(pair => pair.Key, pair => (int?[])pair.Value.Clone(), StringComparer.Ordinal), [.. _seen]);
        }
        else if (_before is { } before)
        {
            (_counters, _seen) = before;
        }
    }

    private string Next(XElement num, string list, int level)
    {
        var pattern = num.Setting("abstractNumId")!;
        if (!_counters.TryGetValue(pattern, out var counts))
        {
            _counters[pattern] = counts = new int?[9];
        }

        if (_seen.Add(list))
        {
            foreach (var started in num.Elements().Where(e => e.Is("lvlOverride") && e.Word("startOverride") is not null))
            {
                counts[int.Parse(started.Value("ilvl")!, CultureInfo.InvariantCulture)] = null;
            }
        }

        counts[level] = counts[level] is { } count ? count + 1 : StartOf(num, pattern, level);
        Array.Fill(counts, null, level + 1, counts.Length - level - 1);
        var text = Level(num, pattern, level).Setting("lvlText") ?? "";
        for (var i = 0; i <= level; i++)
        {
            text = text.Replace($"%{i + 1}", Number(counts[i] ?? StartOf(num, pattern, i), Level(num, pattern, i).Setting("numFmt")), StringComparison.Ordinal);
        }

        return text;
    }

    private int StartOf(XElement num, string pattern, int level) => int.Parse(
        Override(num, level).Setting("startOverride") ?? Level(num, pattern, level).Setting("start") ?? "0", CultureInfo.InvariantCulture);

    private static XElement? Override(XElement num, int level) => num.Elements().FirstOrDefault(e => e.Is("lvlOverride") && e.Value("ilvl") == $"{level}");

    private XElement? Level(XElement num, string pattern, int level) => Override(num, level)?.Word("lvl")
        ?? _patterns[pattern].SelectMany(p => p.Elements()).FirstOrDefault(e => e.Is("lvl") && e.Value("ilvl") == $"{level}");

    private static string Number(int number, string? format) => format switch
    {
        "lowerLetter" => ((char)('a' + number - 1)).ToString(),
        "lowerRoman" => new[] { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" }[number],
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private IEnumerable<XElement> Chain(string? style)
    {
        while (style is not null && _styles[style].FirstOrDefault() is { } found)
        {
            yield return found;
            style = found.Setting("basedOn");
        }
    }

    private static ILookup<string, XElement> Elements(WordPackage package, string kind, string name, string id) => package.Targets(package.MainPart, kind)
        .SelectMany(part => package.Xml(part).Root!.Elements()).Where(element => element.Is(name)).ToLookup(element => element.Value(id) ?? "");
}
