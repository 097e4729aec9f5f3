using System.Globalization;
using System.Text;

namespace Documents.Templating.Rendering;

/// <summary>How a date control writes a date: its format, its language and its calendar, as the author chose them in Word.</summary>
internal sealed class WordDate
{
    private const int LongestFormat = 200;

    private readonly string? _pattern;
    private readonly CultureInfo? _language;
    private readonly string? _calendar;

    /// <param name="format">Word's picture of a date: <c>d MMMM yyyy</c>; <see langword="null"/> when there is none.</param>
    /// <param name="language">The language's name; <see langword="null"/> for that of the document.</param>
    /// <param name="calendar">Word's name of the calendar; <see langword="null"/> for the usual one.</param>
    public WordDate(string? format, string? language, string? calendar)
    {
        _pattern = string.IsNullOrWhiteSpace(format) || format.Length > LongestFormat ? null : Pattern(format);
        _language = Find(language);
        _calendar = calendar;
    }

    public string Text(DateTime date, CultureInfo language)
    {
        var culture = _language ?? language;
        if (_pattern is null)
        {
            var words = Words.Of(culture);
            return date.TimeOfDay.Ticks == 0 ? words.Full(date, culture) : words.FullWithTime(date, culture);
        }

        try
        {
            return date.ToString(_pattern, WithCalendar(culture));
        }
        catch (ArgumentOutOfRangeException)
        {
            // A calendar begins somewhere; days before it are told in the usual one.
            return date.ToString(_pattern, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The pattern of .NET for a picture of Word: everything that is no part of a date stands for itself.</summary>
    internal static string Pattern(string format)
    {
        var pattern = new StringBuilder();
        for (var at = 0; at < format.Length;)
        {
            var end = at;
            while (end < format.Length && format[end] == format[at])
            {
                end++;
            }

            if (IsHalf(format, at))
            {
                pattern.Append("tt");
                at += 5;
            }
            else if (format[at] == '\'')
            {
                at = AppendQuoted(pattern, format, at);
            }
            else if (Part(format[at], end - at) is { } part)
            {
                pattern.Append(part);
                at = end;
            }
            else
            {
                pattern.Append('\\').Append(format[at++]);
            }
        }

        // One letter alone would be the name of a whole format.
        return pattern.Length == 1 ? "%" + pattern : pattern.ToString();
    }

    /// <summary>Months are capitals and minutes are not; the others may be either.</summary>
    private static string? Part(char letter, int length) => letter switch
    {
        'd' or 'D' => new string('d', Math.Min(length, 4)),
        'M' => new string('M', Math.Min(length, 4)),
        'y' or 'Y' => length > 2 ? "yyyy" : "yy",
        'h' => length > 1 ? "hh" : "h",
        'H' => length > 1 ? "HH" : "H",
        'm' => length > 1 ? "mm" : "m",
        's' or 'S' => length > 1 ? "ss" : "s",
        _ => null,
    };

    private static bool IsHalf(string format, int at) =>
        string.Compare(format, at, "am/pm", 0, 5, StringComparison.OrdinalIgnoreCase) == 0;

    private static int AppendQuoted(StringBuilder pattern, string format, int at)
    {
        var end = format.IndexOf('\'', at + 1);
        end = end < 0 ? format.Length : end;
        foreach (var character in format.AsSpan(at + 1, end - at - 1))
        {
            pattern.Append('\\').Append(character);
        }

        return end + 1;
    }

    private CultureInfo WithCalendar(CultureInfo culture)
    {
        var wanted = _calendar switch
        {
            null or "" or "none" => typeof(GregorianCalendar),
            "hijri" => typeof(HijriCalendar),
            "umalqura" => typeof(UmAlQuraCalendar),
            "hebrew" => typeof(HebrewCalendar),
            "taiwan" => typeof(TaiwanCalendar),
            "japan" => typeof(JapaneseCalendar),
            "korea" => typeof(KoreanCalendar),
            "thai" => typeof(ThaiBuddhistCalendar),
            _ => typeof(GregorianCalendar),
        };
        if (culture.Calendar.GetType() == wanted || culture.OptionalCalendars.FirstOrDefault(calendar => calendar.GetType() == wanted) is not { } other)
        {
            return culture;
        }

        var copy = (CultureInfo)culture.Clone();
        copy.DateTimeFormat.Calendar = other;
        return copy;
    }

    private static CultureInfo? Find(string? name)
    {
        try
        {
            return string.IsNullOrWhiteSpace(name) ? null : CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
