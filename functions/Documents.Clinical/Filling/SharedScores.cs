using System.Globalization;
using System.Text.Json.Nodes;
using Documents.Clinical.Clients;
using Documents.Clinical.Measures;

namespace Documents.Clinical.Filling;

/// <summary>Totals over time, for the client, and only where they agreed that scores may be printed.</summary>
internal static class SharedScores
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A list for a chart with a sentence that says the same; empty unless it is agreed.</summary>
    public static JsonArray Of(ClinicianOnlyContext context) => context.ShareScores
        ? new JsonArray([.. MeasureHistory.Of(context).Select(History)])
        : [];

    private static JsonNode History(MeasureHistory history) => new JsonObject
    {
        ["name"] = history.Measure.Name,
        ["about"] = history.Measure.About,
        ["sentence"] = Sentence(history),
        ["totals"] = new JsonArray([.. history.Totals.Select(total => (JsonNode)new JsonObject { ["day"] = Day(total.On), ["total"] = total.Total })]),
    };

    private static string Sentence(MeasureHistory history)
    {
        var (measure, latest) = (history.Measure, history.Latest);
        var now = $"Your {measure.Name} about {measure.About} was {latest.Total} of {measure.Most} on {Day(latest.On)}";
        return history.Totals.Count < 2 ? $"{now}." : $"{now}. On {Day(history.First.On)} it was {history.First.Total}.";
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM", British);
}
