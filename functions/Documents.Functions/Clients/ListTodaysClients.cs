using Documents.Functions.Settings;

namespace Documents.Functions.Clients;

/// <summary><c>GET clients/today</c>: the day's appointments, and which clients they are.</summary>
internal static class ListTodaysClients
{
    public static async Task<IResult> HandleAsync(ICalendar calendar, IClientRegister register, ClinicClock clock, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var entries = await calendar.OfAsync(today, cancellationToken);
        var whose = await register.WhoseAsync([.. entries.SelectMany(entry => entry.Addresses)], cancellationToken);
        return Results.Ok(new Day(today, [.. entries.Select(entry => Told(entry, whose))]));
    }

    /// <summary>An address that is two people's is a question; which of them it is, nobody guesses.</summary>
    private static DayAppointment Told(CalendarEntry entry, ILookup<string, ClientEntry> whose)
    {
        var found = entry.Addresses.Select(address => whose[address].Distinct().ToList()).ToList();
        return new DayAppointment(
            entry.Id,
            entry.From,
            entry.To,
            entry.Subject,
            [.. found.Where(clients => clients.Count == 1).Select(clients => clients[0]).Distinct()],
            [.. found.Where(clients => clients.Count > 1).SelectMany(clients => clients).Distinct()],
            found.Count(clients => clients.Count == 0));
    }
}

/// <summary>A day at the clinic.</summary>
internal sealed record Day(DateOnly Date, IReadOnlyList<DayAppointment> Appointments);

/// <summary>An appointment with the clients it is with.</summary>
/// <param name="Id">Its id in the calendar.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Subject">What it is called.</param>
/// <param name="Clients">Who it is with, where that is certain.</param>
/// <param name="Ask">Who it could be with: somebody has to choose.</param>
/// <param name="Unknown">How many were invited whom the register does not know.</param>
internal sealed record DayAppointment(
    string Id, DateTime From, DateTime To, string Subject, IReadOnlyList<ClientEntry> Clients, IReadOnlyList<ClientEntry> Ask, int Unknown);
