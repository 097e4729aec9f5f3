using System.Globalization;

namespace Documents.Templating.Rendering;

/// <summary>
/// The few words that the engine itself puts into a document, by language, and how that language tells dates and times.
/// A language that is not here uses English words and its own culture's dates.
/// </summary>
/// <param name="Yes">A true value.</param>
/// <param name="No">A false value.</param>
/// <param name="And">Before the last item of a list.</param>
/// <param name="Or">Before the last item of a choice.</param>
/// <param name="AddPrompt">What stands where a value is missing; <c>{0}</c> is the field's title.</param>
/// <param name="DayPattern">Weekday, day and month.</param>
/// <param name="YearPattern">What a year adds to it.</param>
/// <param name="At">Between a date and a time.</param>
internal sealed record Words(string Yes, string No, string And, string Or, string AddPrompt, string DayPattern, string YearPattern, string At)
{
    private static readonly Words English = new("yes", "no", "and", "or", "Add: {0}", "dddd d MMMM", " yyyy", "at");

    private static readonly Dictionary<string, Words> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = English,
        ["cy"] = new("ydy", "nac ydy", "a", "neu", "Ychwanegwch: {0}", "dddd d MMMM", " yyyy", "am"),
        ["de"] = new("ja", "nein", "und", "oder", "Ergänzen: {0}", "dddd, d. MMMM", " yyyy", "um"),
        ["es"] = new("sí", "no", "y", "o", "Añadir: {0}", "dddd d 'de' MMMM", " 'de' yyyy", "a las"),
        ["fr"] = new("oui", "non", "et", "ou", "Ajouter : {0}", "dddd d MMMM", " yyyy", "à"),
        ["it"] = new("sì", "no", "e", "o", "Aggiungere: {0}", "dddd d MMMM", " yyyy", "alle"),
        ["nl"] = new("ja", "nee", "en", "of", "Aanvullen: {0}", "dddd d MMMM", " yyyy", "om"),
        ["pl"] = new("tak", "nie", "i", "lub", "Uzupełnij: {0}", "dddd, d MMMM", " yyyy", "o"),
        ["pt"] = new("sim", "não", "e", "ou", "Acrescentar: {0}", "dddd, d 'de' MMMM", " 'de' yyyy", "às"),
    };

    private static readonly Words American = English with { DayPattern = "dddd, MMMM d", YearPattern = ", yyyy" };

    public static Words Of(CultureInfo culture) => culture.Name == "en-US" ? American : ByLanguage.TryGetValue(culture.TwoLetterISOLanguageName, out var words)
        ? words
        : English with { DayPattern = "dddd " + culture.DateTimeFormat.MonthDayPattern, YearPattern = " yyyy", At = "" };

    public string Add(string title) => string.Format(CultureInfo.InvariantCulture, AddPrompt, title);

    /// <summary>"Tuesday 1 December".</summary>
    public string Day(DateTime date, CultureInfo culture) => date.ToString(DayPattern, culture);

    /// <summary>"Tuesday 1 December 2026".</summary>
    public string Full(DateTime date, CultureInfo culture) => date.ToString(DayPattern + YearPattern, culture);

    /// <summary>"2 pm", "9:30 am"; in other languages as the culture writes it.</summary>
    public static string Time(DateTime time, CultureInfo culture)
    {
        if (culture.TwoLetterISOLanguageName != "en")
        {
            return time.ToString(culture.DateTimeFormat.ShortTimePattern, culture);
        }

        var half = time.Hour < 12 ? "am" : "pm";
        return time.ToString(time.Minute == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture) + " " + half;
    }

    /// <summary>"Tuesday 1 December 2026 at 2 pm".</summary>
    public string FullWithTime(DateTime moment, CultureInfo culture) =>
        string.Join(' ', new[] { Full(moment, culture), At, Time(moment, culture) }.Where(word => word.Length > 0));
}
