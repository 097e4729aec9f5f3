namespace Documents.Templating.Rendering;

/// <summary>
/// The end of the time that one rendering may take. It is asked for in the loops themselves: a timer alone comes late on
/// a machine whose threads are all busy, perhaps with templates like this one.
/// </summary>
internal sealed class Deadline(TimeSpan time)
{
    private const int TurnsBetweenLooks = 64;
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private int _turns;

    /// <summary>Whether the time is over; looks at the clock now and then only.</summary>
    public bool HasPassed() => ++_turns % TurnsBetweenLooks == 0 && TimeProvider.System.GetElapsedTime(_start) > time;
}
