namespace Documents.DemoTenant.Graph;

/// <summary>SharePoint's budget: so many resource units a minute, and then "come back later". A refused call counts, too.</summary>
internal sealed class Throttle(TenantState state, TimeProvider time)
{
    private readonly Queue<(DateTimeOffset At, int Units)> _taken = new();

    public void Take(int units)
    {
        if (state.UnitsAMinute is not { } most || units == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        while (_taken.TryPeek(out var oldest) && now - oldest.At > TimeSpan.FromMinutes(1))
        {
            _taken.Dequeue();
        }

        _taken.Enqueue((now, units));
        if (_taken.Sum(taken => taken.Units) > most)
        {
            throw new GraphRefusal(429, "activityLimitReached", "The app or user has been throttled.") { RetryAfter = 1 };
        }
    }
}
