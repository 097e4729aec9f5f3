using System.Globalization;
using System.Text.Json.Nodes;
using Documents.DemoTenant.Graph;

namespace Documents.DemoTenant.Clinic;

/// <summary>What stands in the team's calendars: today and the week after.</summary>
internal static class Appointments
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static void Add(TenantState state, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), London).DateTime);
        var book = new Book(state, Team.Maya.ObjectId);
        book.Add(today, 9, "Session", "eden@example.org");
        book.Add(today, 10, "Session", "ash@example.org");
        book.Add(today, 11, "Session", Clients.ParentOfTwins);
        book.Add(today, 12, "Session (cancelled)", "bea@example.org").Item["isCancelled"] = true;
        book.Add(today, 13, "Session with interpreter", "kowalczyk@example.org", "interpreter@example.org");
        book.Add(today, 14, "Group", [.. Clients.Group.Select(client => client.Address)]);
        book.Add(today, 16, "Team meeting", Team.Jonas.Address, Team.Ruth.Address);
        book.Add(today, 17, "Assessment", "somebody.new@example.org");
        for (var day = 7; day < 12; day++)
        {
            book.Add(today.AddDays(day), 9, "Session", "dee@example.org");
            book.Add(today.AddDays(day), 11, "Session", "kofi@example.org");
        }

        new Book(state, Team.Jonas.ObjectId).Add(today, 9, "Session", "noor.o'neil@example.org");
        state.Contacts[Team.Maya.ObjectId] = [Contact("Eden", "eden@example.org"), Contact("Noor", "noor.o'neil@example.org")];
    }

    private static JsonObject Contact(string name, string address) => new()
    {
        ["id"] = "contact-" + name.ToLowerInvariant(),
        ["displayName"] = name,
        ["emailAddresses"] = new JsonArray(new JsonObject { ["name"] = name, ["address"] = address }),
    };

    private sealed class Book(TenantState state, string owner)
    {
        public (JsonObject Item, int Number) Add(DateOnly day, int hour, string subject, params string[] attendees)
        {
            if (!state.Events.TryGetValue(owner, out var events))
            {
                state.Events[owner] = events = [];
            }

            var item = new JsonObject
            {
                ["@odata.etag"] = "W/\"demo\"",
                ["id"] = $"AAkDEMO{(++state.Counter).ToString(CultureInfo.InvariantCulture)}",
                ["subject"] = subject,
                ["isCancelled"] = false,
                ["sensitivity"] = "normal",
                ["type"] = "singleInstance",
                ["start"] = Point(day, hour),
                ["end"] = Point(day, hour + 1),
                ["attendees"] = new JsonArray([.. attendees.Select(address => (JsonNode)new JsonObject
                {
                    ["type"] = "required",
                    ["emailAddress"] = new JsonObject { ["name"] = address, ["address"] = address },
                })]),
            };
            events.Add(item);
            return (item, events.Count);
        }

        private static JsonObject Point(DateOnly day, int hour) => new()
        {
            ["dateTime"] = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), London).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["timeZone"] = "UTC",
        };
    }
}
