using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Documents.DemoTenant.Graph;

/// <summary>Appointments and contacts of a mailbox.</summary>
internal sealed partial class Calendars(TenantState state)
{
    private const int UsualPage = 10;
    private static readonly string[] EventType = ["id", "subject", "start", "end", "attendees", "isCancelled", "sensitivity", "type", "seriesMasterId", "organizer", "location", "isAllDay", "showAs"];
    private static readonly string[] ContactType = ["id", "displayName", "givenName", "surname", "emailAddresses"];

    public IEnumerable<GraphRoute> Routes =>
    [
        new("GET", "me/calendarView", ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"], 0, ["$select", "$orderby", "$top", "$skiptoken"], View),
        new("GET", "me/events/{event}", ["Calendars.Read", "Calendars.ReadWrite"], 0, ["$select"], One),
        new("GET", "me/contacts", ["Contacts.Read", "Contacts.ReadWrite"], 0, ["$select", "$filter", "$top"], ContactsOf),
    ];

    private GraphAnswer View(GraphRequest request)
    {
        if (!Moment(request, "startDateTime", out var from) || !Moment(request, "endDateTime", out var to))
        {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "The calendar view needs startDateTime and endDateTime.");
        }

        if (request.Query.GetValueOrDefault("$orderby") is not (null or "start/dateTime"))
        {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "The order is not supported.");
        }

        var zone = Zone(request.Prefer);
        var select = request.Query.GetValueOrDefault("$select");
        var events = (state.Events.GetValueOrDefault(request.Who) ?? [])
            .Where(item => Utc(item["start"]!) < to && Utc(item["end"]!) > from)
            .OrderBy(item => Utc(item["start"]!))
            .Select(item => Projection.Select(In(item, zone), select, EventType, "event"))
            .ToList();
        return GraphAnswer.Ok(Projection.Page(request, events, UsualPage, Next));
    }

    private GraphAnswer One(GraphRequest request)
    {
        var item = (state.Events.GetValueOrDefault(request.Who) ?? []).Find(item => (string)item["id"]! == request["event"]) ?? throw GraphRefusal.NotFound("ErrorItemNotFound");
        return GraphAnswer.Ok(Projection.Select(In(item, Zone(request.Prefer)), request.Query.GetValueOrDefault("$select"), EventType, "event"));
    }

    private GraphAnswer ContactsOf(GraphRequest request)
    {
        var contacts = (state.Contacts.GetValueOrDefault(request.Who) ?? []).AsEnumerable();
        if (request.Query.GetValueOrDefault("$filter") is { } filter)
        {
            var match = ByAddress().Match(filter);
            if (!match.Success)
            {
                throw new GraphRefusal(400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.");
            }

            var address = match.Groups["address"].Value.Replace("''", "'", StringComparison.Ordinal);
            contacts = contacts.Where(contact => contact["emailAddresses"]!.AsArray().Any(item => address.Equals((string)item!["address"]!, StringComparison.OrdinalIgnoreCase)));
        }

        var page = contacts.Select(contact => Projection.Select(contact, request.Query.GetValueOrDefault("$select"), ContactType, "contact")).ToList();
        return GraphAnswer.Ok(Projection.Page(request, page, UsualPage, Next));
    }

    /// <summary>An event told in the zone that was asked for; without one in UTC, as Graph does.</summary>
    private static JsonObject In(JsonObject item, (string Name, TimeZoneInfo Zone) zone)
    {
        var told = (JsonObject)item.DeepClone();
        foreach (var end in (string[])["start", "end"])
        {
            told[end] = new JsonObject
            {
                ["dateTime"] = TimeZoneInfo.ConvertTimeFromUtc(Utc(item[end]!), zone.Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
                ["timeZone"] = zone.Name,
            };
        }

        return told;
    }

    private static DateTime Utc(JsonNode point) => DateTime.Parse((string)point["dateTime"]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static (string Name, TimeZoneInfo Zone) Zone(string prefer)
    {
        var match = PreferredZone().Match(prefer);
        if (!match.Success)
        {
            return ("UTC", TimeZoneInfo.Utc);
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(match.Groups["zone"].Value, out var zone)
            ? (match.Groups["zone"].Value, zone)
            : throw new GraphRefusal(400, "TimeZoneNotSupportedException", "A valid TimeZone value must be specified.");
    }

    // A time without an offset is UTC, whatever zone the header prefers.
    private static bool Moment(GraphRequest request, string name, out DateTime moment) => DateTime.TryParse(
        request.Query.GetValueOrDefault(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    private string Next(string path) => $"{state.Graph}/{path}";

    [GeneratedRegex("outlook\\.timezone=\"(?<zone>[^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex PreferredZone();

    [GeneratedRegex("^emailAddresses/any\\(a:a/address eq '(?<address>(?:[^']|'')*)'\\)$")]
    private static partial Regex ByAddress();
}
