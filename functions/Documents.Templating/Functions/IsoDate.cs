using System.Globalization;

namespace Documents.Templating.Functions;

/// <summary>
/// Dates and times of a model: ISO 8601 text. A moment with an offset is told in the time zone of the rendering; a date
/// or time without one is told as it stands. Never the machine's own zone or culture.
/// </summary>
internal static class IsoDate
{
    private static readonly string[] Local =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    private static readonly string[] TimeOnly = ["HH:mm", "HH:mm:ss", "H:mm"];

    public static DateTime? Parse(string text, TimeZoneInfo zone)
    {
        text = text.Trim();
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return local;
        }

        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        }

        return DateTime.TryParseExact(text, TimeOnly, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time) ? time : null;
    }
}
