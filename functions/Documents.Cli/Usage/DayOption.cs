using System.CommandLine;
using System.Globalization;

namespace Documents.Cli.Usage;

/// <summary>The day on which something is made; today where nothing is said.</summary>
internal sealed class DayOption : Option<string>
{
    public DayOption()
        : base("--on")
    {
        Description = "The day on which it is made; today where nothing is said.";
        HelpName = "year-month-day";
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryRead(token.Value, out _))
            {
                result.AddError($"--on needs a day as year-month-day, such as 2026-12-01, not “{token.Value}”.");
            }
        });
    }

    public DateOnly Of(ParseResult line) =>
        line.GetValue(this) is { } text && TryRead(text, out var day) ? day : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static bool TryRead(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
