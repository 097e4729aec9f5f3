using System.Globalization;
using System.Text;
using System.Text.Json;
using Documents.Templating;

namespace Documents.Clinical.Clients;

/// <summary>
/// One group of fields of a record, read field by field: every field known, every value of its kind, and everything that
/// is wrong told at once.
/// </summary>
internal sealed class RecordGroup
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly RecordFindings _findings;

    public RecordGroup(JsonElement element, string path, RecordFindings findings)
    {
        (_path, _findings) = (path, findings);
        if (element.ValueKind == JsonValueKind.Undefined)
        {
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            findings.WrongType(path.Length == 0 ? "the record" : path, "a group of fields");
            return;
        }

        foreach (var field in element.EnumerateObject())
        {
            if (!_fields.TryAdd(field.Name, field.Value))
            {
                findings.Twice(PathOf(field.Name));
            }
        }
    }

    public string? Text(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            _findings.WrongType(PathOf(name), "a text");
            return null;
        }

        var text = value.GetString()!.Trim();
        return text.Length == 0 ? null : text;
    }

    public string RequiredText(string name)
    {
        var text = Text(name);
        if (text is null && Find(name) is not { ValueKind: not JsonValueKind.String })
        {
            _findings.Missing(PathOf(name));
        }

        return text ?? "";
    }

    public bool Flag(string name)
    {
        if (Find(name) is not { } value)
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            _findings.WrongType(PathOf(name), "true or false");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    public int? Number(string name, int least, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
        {
            _findings.WrongType(PathOf(name), "a whole number");
            return null;
        }

        if (number < least || number > most)
        {
            _findings.OutOfRange(PathOf(name), least, most);
            return null;
        }

        return number;
    }

    public int RequiredNumber(string name, int least, int most)
    {
        if (Find(name) is null)
        {
            _findings.Missing(PathOf(name));
        }

        return Number(name, least, most) ?? least;
    }

    public DateOnly? Day(string name) => Parsed<DateOnly>(name, "a day as year-month-day, 2026-12-01",
        (text, out day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day));

    public DateOnly RequiredDay(string name) => Day(name) ?? MissingUnlessWrong<DateOnly>(name);

    public DateTime RequiredLocalTime(string name) => Parsed<DateTime>(name, "a day and time as both say it, 2026-12-01T14:00",
        (text, out time) => DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time)) ?? MissingUnlessWrong<DateTime>(name);

    public DateTimeOffset RequiredMoment(string name) => Parsed<DateTimeOffset>(name, "a moment with its offset, 2026-11-24T15:10:00Z",
        (text, out moment) => DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment)) ?? MissingUnlessWrong<DateTimeOffset>(name);

    /// <summary>One of the members of an enumeration, written in lower-case words with hyphens.</summary>
    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        return ChoiceOf<T>(text, PathOf(name)) ?? otherwise;
    }

    public IReadOnlyList<T> Choices<T>(string name)
        where T : struct, Enum => [.. Texts(name).Select((text, i) => ChoiceOf<T>(text, $"{PathOf(name)}[{i}]")).OfType<T>()];

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var (item, path) in Items(name))
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                _findings.WrongType(path, "a text");
            }
            else if (!string.IsNullOrWhiteSpace(item.GetString()))
            {
                texts.Add(item.GetString()!.Trim());
            }
        }

        return texts;
    }

    public IReadOnlyList<T> List<T>(string name, Func<RecordGroup, T> read) => [.. Items(name).Select(item => Read(item.Item, item.Path, read))];

    public T? Group<T>(string name, Func<RecordGroup, T> read)
        where T : class => Find(name) is { } value ? Read(value, PathOf(name), read) : null;

    /// <summary>A group of which every field has something that it means when it is left out.</summary>
    public T GroupOrDefaults<T>(string name, Func<RecordGroup, T> read) => Read(Find(name) ?? default, PathOf(name), read);

    private delegate bool TryParse<T>(string text, out T value);

    private T? Parsed<T>(string name, string wanted, TryParse<T> parse)
        where T : struct
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        _findings.WrongType(PathOf(name), wanted);
        return null;
    }

    private T MissingUnlessWrong<T>(string name)
        where T : struct
    {
        if (Find(name) is null)
        {
            _findings.Missing(PathOf(name));
        }

        return default;
    }

    private T Read<T>(JsonElement element, string path, Func<RecordGroup, T> read)
    {
        var group = new RecordGroup(element, path, _findings);
        var value = read(group);
        group.TellOfUnknown();
        return value;
    }

    /// <summary>After everything was asked for: what was not is not a field.</summary>
    public void TellOfUnknown()
    {
        foreach (var name in _fields.Keys.Where(name => !_asked.Contains(name)))
        {
            _findings.Unknown(PathOf(name), NearestName.Of(name, _asked));
        }
    }

    private T? ChoiceOf<T>(string text, string path)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(Hyphened).ToList();
        var index = names.IndexOf(text);
        if (index >= 0)
        {
            return Enum.GetValues<T>()[index];
        }

        _findings.WrongChoice(path, NearestName.Of(text, names), names);
        return null;
    }

    private IEnumerable<(JsonElement Item, string Path)> Items(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            _findings.WrongType(PathOf(name), "a list");
            return [];
        }

        return value.EnumerateArray().Select((item, i) => (item, $"{PathOf(name)}[{i}]"));
    }

    /// <summary>A field that is there and not null.</summary>
    private JsonElement? Find(string name)
    {
        _asked.Add(name);
        return _fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    /// <summary><c>TogetherFirst</c> as a record writes it: <c>together-first</c>.</summary>
    private static string Hyphened(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
