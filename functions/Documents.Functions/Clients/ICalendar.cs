namespace Documents.Functions.Clients;

/// <summary>The signed-in person's appointments.</summary>
internal interface ICalendar
{
    /// <summary>The appointments of a day at the clinic, without cancelled ones, in order.</summary>
    Task<IReadOnlyList<CalendarEntry>> OfAsync(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>An appointment.</summary>
/// <param name="Id">Graph's id, which stays when the appointment moves.</param>
/// <param name="From">When it begins, as the clinic's clocks show it.</param>
/// <param name="To">When it ends.</param>
/// <param name="Subject">What it is called.</param>
/// <param name="Addresses">Who was invited.</param>
internal sealed record CalendarEntry(string Id, DateTime From, DateTime To, string Subject, IReadOnlyList<string> Addresses);
