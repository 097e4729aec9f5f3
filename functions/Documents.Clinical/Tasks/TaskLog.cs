namespace Documents.Clinical.Tasks;

/// <summary>What was tried between sessions, by both people, in the order in which it was agreed. Immutable.</summary>
/// <param name="Tasks">The tasks, the oldest first.</param>
public sealed record TaskLog(IReadOnlyList<BetweenSessionTask> Tasks)
{
    /// <summary>Of the client.</summary>
    public IEnumerable<BetweenSessionTask> OfClient => Tasks.Where(task => task.Whose == TaskOwner.Client);

    /// <summary>Of the therapist: what was promised, until it is reported back.</summary>
    public IEnumerable<BetweenSessionTask> OfTherapist => Tasks.Where(task => task.Whose == TaskOwner.Therapist);

    /// <summary>Both people's tasks that wait to be looked at, the therapist's first.</summary>
    public IReadOnlyList<BetweenSessionTask> Open => [.. OfTherapist.Where(task => task.IsOpen), .. OfClient.Where(task => task.IsOpen)];

    /// <summary>The client's last task that was looked at; <see langword="null"/> when there is none.</summary>
    public BetweenSessionTask? LastReviewed => OfClient.LastOrDefault(task => task.Review is not null);

    /// <summary>The client's last task; <see langword="null"/> when there is none.</summary>
    public BetweenSessionTask? Last => OfClient.LastOrDefault();

    /// <summary>How many of the client's last tasks in a row were “not this time”.</summary>
    public int NotThisTimeRunning => OfClient.Where(task => task.Review is not null).Reverse().TakeWhile(task => task.Outcome == TaskOutcome.NotThisTime).Count();
}
