using System.Globalization;
using Documents.Templating.Functions;
using Documents.Templating.Models;
using Documents.Templating.Rendering;

namespace Documents.Templating.Answering;

/// <summary>
/// Reads an answer as the type that the schema asks for: what a person writes for a number, a yes or a day in the language
/// of the document. What is not clearly that is no guess: it does not fit.
/// </summary>
internal sealed class TypedAnswer(CultureInfo language, TimeZoneInfo zone)
{
    private readonly Words _words = Words.Of(language);

    /// <summary>The value; <see langword="false"/> when it is none of this type.</summary>
    public bool TryRead(ReadControl read, SchemaNode schema, out object? value)
    {
        var control = read.Control;
        value = null;
        if (control.Value is not { } text)
        {
            return true;
        }

        value = schema.Type switch
        {
            "" when control.Kind == ControlKind.Tick => text == "true",
            "" => text,
            "boolean" => Truth(text),
            "integer" => Number(text) is { } whole && decimal.Truncate(whole) == whole ? whole : null,
            "number" => Number(text),
            "string" when control.Kind == ControlKind.Tick => null,
            "string" => schema.Format switch
            {
                "date" => Day(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "date-time" => Moment(read, text)?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
                "time" => Time(text)?.ToString("HH:mm", CultureInfo.InvariantCulture),
                _ => text,
            },
            _ => null,
        };
        return value is not null;
    }

    private bool? Truth(string text)
    {
        var word = text.Trim();
        return Is("true") || Is(_words.Yes) ? true : Is("false") || Is(_words.No) ? false : null;

        bool Is(string known) => word.Equals(known, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A number as the language writes it, or as data do. In neither is “3,5” thirty-five.</summary>
    private decimal? Number(string text)
    {
        text = text.Trim();
        var format = language.NumberFormat;
        return WithGroups(text, format) is { } plain && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, format, out var number) ? number
            : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) ? number
            : null;
    }

    /// <summary>The text without what divides thousands; <see langword="null"/> when it stands anywhere else.</summary>
    private static string? WithGroups(string text, NumberFormatInfo format)
    {
        var whole = text.Split(format.NumberDecimalSeparator)[0].TrimStart('-', '+', '\u2212');
        var separators = string.IsNullOrWhiteSpace(format.NumberGroupSeparator) ? new[] { "\u00A0", "\u202F", " " } : [format.NumberGroupSeparator];
        foreach (var separator in separators)
        {
            if (whole.Contains(separator, StringComparison.Ordinal))
            {
                var groups = whole.Split(separator);
                return groups[0].Length is > 0 and < 4 && groups.Skip(1).All(group => group.Length == 3)
                    ? text.Replace(separator, "", StringComparison.Ordinal) : null;
            }
        }

        return text;
    }

    private DateTime? Day(string text) => Moment(text) is { Date.Ticks: > 0 } day ? day : null;

    private DateTime? Moment(ReadControl read, string text) =>
        read.Moment is { Length: > 10 } noted && IsoDate.Parse(noted.TrimEnd('Z'), zone) is { } moment && moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == text
            ? moment
            : Day(text);

    private DateTime? Moment(string text)
    {
        text = text.Trim();
        string[] patterns = ["d", "D", "d MMMM yyyy", "d MMM yyyy", _words.DayPattern + _words.YearPattern];
        return IsoDate.Parse(text, zone)
            ?? (DateTime.TryParseExact(text, patterns, language, DateTimeStyles.None, out var day) ? day : null);
    }

    private DateTime? Time(string text) =>
        IsoDate.Parse(text, zone) ?? (DateTime.TryParseExact(text.Trim(), ["h tt", "h:mm tt", "htt", "h:mmtt", "t"], language, DateTimeStyles.NoCurrentDateDefault, out var time) ? time : null);
}
