using System.Globalization;

namespace Documents.Clinical.Filling;

/// <summary>How somebody reads times.</summary>
public enum Clock
{
    /// <summary>2 pm.</summary>
    TwelveHours,

    /// <summary>14:00.</summary>
    TwentyFourHours,

    /// <summary>2 o'clock.</summary>
    OClock,
}

/// <summary>Days and times as one person says them to another.</summary>
internal static class SpokenTime
{
    /// <summary>“Tuesday 1 December at 2 pm”; in other languages day and time as that language writes them.</summary>
    public static string Told(DateTime when, string language, Clock clock)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var day = when.ToString("dddd d MMMM", culture);
        return !Catalogue.Language.IsEnglish(language) ? $"{day}, {when.ToString("HH:mm", culture)}" : $"{day} at {Hour(when, clock)}";
    }

    private static string Hour(DateTime when, Clock clock) => clock switch
    {
        Clock.TwentyFourHours => when.ToString("HH:mm", CultureInfo.InvariantCulture),
        Clock.OClock when when.Minute == 0 => when.ToString("%h", CultureInfo.InvariantCulture) + " o'clock",
        _ => when.ToString(when.Minute == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture) + (when.Hour < 12 ? " am" : " pm"),
    };
}
