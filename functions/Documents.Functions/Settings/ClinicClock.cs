namespace Documents.Functions.Settings;

/// <summary>The time, and the day at the clinic.</summary>
internal sealed class ClinicClock(TimeProvider time, AppSettings settings)
{
    /// <summary>The moment, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The day, as the clinic's clocks show it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, settings.TimeZone).DateTime);
}
