using System.Globalization;
using Documents.Templating.Diagnostics;
using Documents.Templating.Rendering;
using Scriban.Functions;

namespace Documents.Templating.Functions;

/// <summary>
/// The <c>date</c> functions. They replace Scriban's own, which read dates in the machine's time zone and have a clock.
/// </summary>
internal static class DateFunctions
{
    // Made only when a template asks for a pattern: Scriban imports its functions by reflection.
    private static readonly Lazy<DateTimeFunctions> Strftime = new(() => new DateTimeFunctions());

    public static IEnumerable<TemplateFunction> All =>
    [
        new("parse", 1, 1, (context, values) => Date(context, values[0]) is { } date ? date : null),
        new("on", 1, 1, (context, values) => Print(context, values[0], date => context.Words.Day(date, context.Culture))),
        new("full", 1, 1, (context, values) => Print(context, values[0], date => context.Words.Full(date, context.Culture))),
        new("at", 1, 1, (context, values) => Print(context, values[0], date => Words.Time(date, context.Culture))),
        new("at_24h", 1, 1, (context, values) => Print(context, values[0], date => date.ToString("HH:mm", CultureInfo.InvariantCulture))),
        new("to_string", 2, 3, (context, values) => Print(context, values[0], date => Pattern(context, date, values))),
        new("add_days", 2, 2, (context, values) => Add(context, values, (date, count) => date.AddDays(count))),
        new("add_months", 2, 2, (context, values) => Add(context, values, (date, count) => date.AddMonths((int)count))),
        new("add_years", 2, 2, (context, values) => Add(context, values, (date, count) => date.AddYears((int)count))),
        new("add_hours", 2, 2, (context, values) => Add(context, values, (date, count) => date.AddHours(count))),
        new("add_minutes", 2, 2, (context, values) => Add(context, values, (date, count) => date.AddMinutes(count))),
    ];

    private static string? Print(RenderContext context, object? value, Func<DateTime, string> print) =>
        Date(context, value) is { } date ? print(date) : null;

    private static DateTime? Add(RenderContext context, IReadOnlyList<object?> values, Func<DateTime, double, DateTime> add)
    {
        if (Date(context, values[0]) is not { } date || values[1] is null)
        {
            return null;
        }

        try
        {
            return add(date, Convert.ToDouble(values[1], CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or FormatException or InvalidCastException or OverflowException)
        {
            throw context.Fault(DiagnosticCatalogue.NotADate);
        }
    }

    private static DateTime? Date(RenderContext context, object? value) => value switch
    {
        null or "" => null,
        DateTime date => date,
        string text => IsoDate.Parse(text, context.TimeZone) ?? throw context.Fault(DiagnosticCatalogue.NotADate),
        _ => throw context.Fault(DiagnosticCatalogue.NotADate),
    };

    private static string Pattern(RenderContext context, DateTime date, IReadOnlyList<object?> values)
    {
        try
        {
            var pattern = values[1] as string ?? "%F";
            // These two tell the machine's own time zone.
            if (pattern.Contains("%s", StringComparison.Ordinal) || pattern.Contains("%Z", StringComparison.Ordinal))
            {
                throw context.Fault(DiagnosticCatalogue.NotADate);
            }

            var culture = values.Count > 2 && values[2] is string name ? CultureInfo.GetCultureInfo(name) : context.Culture;
            // "%-d" is how the world writes a day without a zero; Scriban's own patterns lack it.
            return pattern.Contains('%', StringComparison.Ordinal) && pattern.Length > 1
                ? Strftime.Value.ToString(date, pattern.Replace("%-d", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), culture) ?? ""
                : date.ToString(pattern, culture);
        }
        catch (Exception e) when (e is FormatException or CultureNotFoundException or ArgumentException)
        {
            throw context.Fault(DiagnosticCatalogue.NotADate);
        }
    }
}
