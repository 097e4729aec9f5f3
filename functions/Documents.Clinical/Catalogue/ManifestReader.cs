using System.Globalization;
using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>Makes a manifest of its entries: every key known, every required key there, every value of its kind.</summary>
internal sealed class ManifestReader
{
    // The order in which the guide for authors lists them.
    private static readonly string[] Keys =
    [
        "id", "title", "kind", "code", "audience", "version", "owner", "review", "copyright", "model", "description",
        "suits", "cautions", "variants", "crisis", "change", "retired", "licence", "grade", "words", "pages",
        "language", "translator", "after", "signed-off",
    ];

    private readonly Dictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);
    private readonly ManifestFindings _findings;

    public ManifestReader(List<ManifestEntry> entries, ManifestFindings findings)
    {
        _findings = findings;
        foreach (var entry in entries)
        {
            if (!Keys.Contains(entry.Key))
            {
                findings.UnknownKey(entry, NearestName.Of(entry.Key, Keys));
            }
            else if (!_entries.TryAdd(entry.Key, entry))
            {
                findings.RepeatedKey(entry, _entries[entry.Key].Line);
            }
        }
    }

    public ManifestResult Read()
    {
        var manifest = new TemplateManifest(
            Id: Matching("id", IsId, "lower-case letters, digits and hyphens, such as thought-record"),
            Title: Required("title"),
            Kind: (TemplateKind)OneOf("kind", "worksheet", "letter", "email"),
            Code: Optional("code"),
            Audience: (TemplateAudience)OneOf("audience", "client", "professional", "team"),
            Version: Required("version"),
            Owner: Required("owner"),
            Review: Date("review"),
            Copyright: (TemplateCopyright)OneOf("copyright", "own", "licensed", "public"),
            Model: Matching("model", IsSchemaName, "the name of a .json file in the template's folder, such as model.schema.json"),
            Description: Required("description"),
            Suits: Texts("suits"),
            Cautions: Texts("cautions"),
            Variants: Texts("variants"),
            Crisis: Has("crisis") ? (CrisisInformation)OneOf("crisis", "optional", "required", "none") : CrisisInformation.Optional,
            Change: Optional("change"),
            Retired: Has("retired") ? Date("retired") : null,
            Licence: Optional("licence"),
            MostGrade: Number("grade", 1, 20),
            MostWords: (int?)Number("words", 1, 10_000),
            MostPages: (int?)Number("pages", 1, 100),
            Language: Has("language") ? Matching("language", IsLanguage, "a language and country, such as en-GB or pl-PL") : "en-GB",
            Translator: Optional("translator"),
            After: Texts("after"),
            SignedOff: Optional("signed-off"));
        return new ManifestResult(_findings.HasErrors ? null : manifest, _findings.All);
    }

    private string? Optional(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (entry.Value is { Items: not null } or { IsSomethingElse: true })
        {
            _findings.NotAText(entry);
        }

        return entry.Value.Text;
    }

    private string Required(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _findings.MissingKey(key);
        }
        else if (entry.Value.IsEmpty)
        {
            _findings.EmptyValue(entry);
        }

        return Optional(key) ?? "";
    }

    private string Matching(string key, Func<string, bool> fits, string wanted)
    {
        var text = Required(key);
        if (text.Length > 0 && !fits(text))
        {
            _findings.WrongValue(_entries[key], wanted, nearest: null);
        }

        return text;
    }

    /// <summary>Which of the words stands there: its place, and so the member of the enumeration that lists them in the same order.</summary>
    private int OneOf(string key, params string[] words)
    {
        var text = Required(key);
        var place = Array.IndexOf(words, text);
        if (place < 0 && text.Length > 0)
        {
            _findings.WrongValue(_entries[key], $"{string.Join(", ", words[..^1])} or {words[^1]}", NearestName.Of(text, words));
        }

        return Math.Max(place, 0);
    }

    private DateOnly Date(string key)
    {
        var text = Required(key);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && text.Length > 0)
        {
            _findings.WrongValue(_entries[key], "a date as year-month-day, such as 2027-03-31", nearest: null);
        }

        return date;
    }

    private bool Has(string key) => _entries.ContainsKey(key);

    private double? Number(string key, int least, int most)
    {
        if (Optional(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _findings.WrongValue(_entries[key], $"a number between {least} and {most}", nearest: null);
        return null;
    }

    private List<string> Texts(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return [];
        }

        if (entry.Value is { Text: not null } or { IsSomethingElse: true })
        {
            _findings.NotAList(entry);
        }

        var texts = new List<string>();
        foreach (var item in entry.Value.Items ?? [])
        {
            if (item.Text is not null)
            {
                texts.Add(item.Text);
            }
            else
            {
                _findings.WrongItem(item, key);
            }
        }

        return texts;
    }

    private static bool IsId(string text) =>
        text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && !text.StartsWith('-') && !text.EndsWith('-') && !text.Contains("--", StringComparison.Ordinal);

    private static bool IsLanguage(string text)
    {
        try
        {
            return CultureInfo.GetCultureInfo(text, predefinedOnly: true) is { IsNeutralCulture: false } culture && culture.Name == text;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    // A bare name: a manifest must not reach outside its own folder.
    private static bool IsSchemaName(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
        && !text.StartsWith('.') && text.EndsWith(".json", StringComparison.Ordinal);
}
