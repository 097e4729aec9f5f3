using System.Globalization;
using Documents.Functions.Clients;
using Documents.Functions.Settings;
using Microsoft.Graph;
using Microsoft.Graph.Me.CalendarView;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace Documents.Functions.Graph;

/// <summary>The signed-in person's calendar in Outlook.</summary>
internal sealed class OutlookCalendar(GraphServiceClient graph, AppSettings settings) : ICalendar
{
    private const int Page = 50;
    private static readonly string[] Properties = ["id", "subject", "start", "end", "attendees", "isCancelled"];

    public Task<IReadOnlyList<CalendarEntry>> OfAsync(DateOnly day, CancellationToken cancellationToken) => FailureMap.CallAsync<IReadOnlyList<CalendarEntry>>(
        async () =>
        {
            var entries = new List<CalendarEntry>();
            var page = await graph.Me.CalendarView.GetAsync(request => First(request, day), cancellationToken);
            while (page is not null)
            {
                entries.AddRange((page.Value ?? []).Where(item => item.IsCancelled != true).Select(Entry));

                // The headers go along: without them the next page would be told in UTC, with ids that change.
                page = page.OdataNextLink is { } next ? await graph.Me.CalendarView.WithUrl(next).GetAsync(request => Prefer(request.Headers), cancellationToken) : null;
            }

            return entries;
        },
        cancellationToken);

    private void First(RequestConfiguration<CalendarViewRequestBuilder.CalendarViewRequestBuilderGetQueryParameters> request, DateOnly day)
    {
        Prefer(request.Headers);
        request.QueryParameters.StartDateTime = Midnight(day);
        request.QueryParameters.EndDateTime = Midnight(day.AddDays(1));
        request.QueryParameters.Select = Properties;
        request.QueryParameters.Orderby = ["start/dateTime"];
        request.QueryParameters.Top = Page;
    }

    private void Prefer(RequestHeaders headers)
    {
        headers.Add("Prefer", $"outlook.timezone=\"{settings.TimeZone.Id}\"");
        headers.Add("Prefer", "IdType=\"ImmutableId\"");
    }

    /// <summary>Midnight at the clinic; Graph takes a time without an offset for UTC, whatever zone is preferred.</summary>
    private string Midnight(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, settings.TimeZone.GetUtcOffset(midnight)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static CalendarEntry Entry(Event item) => new(
        item.Id!,
        Local(item.Start!),
        Local(item.End!),
        item.Subject ?? "",
        [.. (item.Attendees ?? []).Select(attendee => attendee.EmailAddress?.Address).OfType<string>()]);

    private static DateTime Local(DateTimeTimeZone point) => DateTime.Parse(point.DateTime!, CultureInfo.InvariantCulture);
}
