using Documents.Templating;

namespace Documents.Clinical.Tasks;

/// <summary>What moving a task on gave.</summary>
/// <param name="Task">The task as it is now; <see langword="null"/> when the move is not possible.</param>
/// <param name="Finding">Why it is not.</param>
public sealed record TaskMove(BetweenSessionTask? Task, Diagnostic? Finding);

/// <summary>
/// The way of a task: proposed, agreed, released, then looked at together or let go. Something tried without a sheet is
/// agreed and looked at; nothing is released that was not agreed.
/// </summary>
public static class TaskMoves
{
    /// <summary>Both say they will try it.</summary>
    public static TaskMove Agree(this BetweenSessionTask task, DateOnly on) => task.State == TaskState.Proposed
        ? Moved(task with { State = TaskState.Agreed, AgreedOn = on })
        : Refused(task, "agreed", "Only something proposed can be agreed.");

    /// <summary>A clinician released the document that goes with it.</summary>
    public static TaskMove Release(this BetweenSessionTask task, TaskRelease release) => task.State == TaskState.Agreed
        ? Moved(task with { State = TaskState.Released, Release = release })
        : Refused(task, "released", "Agree it first, together.");

    /// <summary>Both looked at what came of it.</summary>
    public static TaskMove ReviewAs(this BetweenSessionTask task, TaskReview review) => task.IsOpen && review.Outcome != TaskOutcome.NotYetReviewed
        ? Moved(task with { State = TaskState.Reviewed, Review = review })
        : Refused(task, "looked at", task.IsOpen ? "Say how it went; any answer is fine." : "Only something agreed can be looked at.");

    /// <summary>They let it go, without a reason if they like.</summary>
    public static TaskMove LetGo(this BetweenSessionTask task, DateOnly on) => task.State is TaskState.Reviewed or TaskState.LetGo
        ? Refused(task, "let go", "It has been looked at already.")
        : Moved(task with { State = TaskState.LetGo, Review = new TaskReview(TaskOutcome.Dropped, [], ReasonsPickedByClinician: false, null, null, on) });

    private static TaskMove Moved(BetweenSessionTask task) => new(task, null);

    private static TaskMove Refused(BetweenSessionTask task, string move, string cure) => new(null, new Diagnostic(
        "task.wrong-move",
        DiagnosticSeverity.Error,
        $"This cannot be {move}: it is {Said(task.State)}.",
        cure,
        new DiagnosticLocation("the record", $"task {task.Id}", "")));

    private static string Said(TaskState state) => state switch
    {
        TaskState.Proposed => "only proposed",
        TaskState.Agreed => "agreed already",
        TaskState.Released => "released already",
        TaskState.Reviewed => "looked at already",
        _ => "let go",
    };
}
