using Documents.Clinical.Tasks;

namespace Documents.Clinical.Tests.Tasks;

public sealed class TaskMovesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly TaskRelease Released = new("00ff", "1.0.0", "Maya Lindqvist", new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));
    private static readonly TaskReview Some = new(TaskOutcome.Some, [ReasonCode.TooBig], false, "The first half was enough", 7, Today);
    private static readonly BetweenSessionTask Proposed = new(
        "t1", TaskOwner.Therapist, null, "Sing one song at the bus stop", null, ChosenBy.Client, null, null, [], null, null, TaskState.Proposed, Today, null, null);

    [Fact]
    public void The_therapist_s_own_task_goes_the_same_way_as_any()
    {
        var agreed = Proposed.Agree(Today).Task!;
        var released = agreed.Release(Released).Task!;
        var reviewed = released.ReviewAs(Some).Task!;

        Assert.Equal([TaskState.Agreed, TaskState.Released, TaskState.Reviewed], new[] { agreed.State, released.State, reviewed.State });
        Assert.Equal((TaskOutcome.Some, "The first half was enough"), (reviewed.Outcome, reviewed.Review!.Found));
        Assert.True(agreed.IsOpen && released.IsOpen && !reviewed.IsOpen);
    }

    [Fact]
    public void Something_tried_without_a_sheet_is_looked_at_all_the_same() =>
        Assert.Equal(TaskState.Reviewed, Proposed.Agree(Today).Task!.ReviewAs(Some).Task!.State);

    [Fact]
    public void Letting_go_needs_no_reason()
    {
        var let = Proposed.Agree(Today).Task!.LetGo(Today).Task!;

        Assert.Equal((TaskState.LetGo, TaskOutcome.Dropped), (let.State, let.Outcome));
        Assert.Empty(let.Review!.Reasons);
    }

    [Fact]
    public void Nothing_is_released_that_was_not_agreed()
    {
        var (task, finding) = Proposed.Release(Released);

        Assert.Null(task);
        Assert.Equal(("task.wrong-move", "Agree it first, together."), (finding!.Id, finding.Suggestion));
    }

    [Fact]
    public void Nothing_is_looked_at_twice_or_before_it_was_agreed()
    {
        Assert.NotNull(Proposed.ReviewAs(Some).Finding);
        Assert.NotNull(Proposed.Agree(Today).Task!.ReviewAs(Some).Task!.ReviewAs(Some).Finding);
        Assert.NotNull(Proposed.Agree(Today).Task!.ReviewAs(Some with { Outcome = TaskOutcome.NotYetReviewed }).Finding);
    }

    [Fact]
    public void What_waits_to_be_looked_at_begins_with_the_therapist_s()
    {
        var theirs = Proposed.Agree(Today).Task! with { Id = "c1", Whose = TaskOwner.Client };
        var mine = Proposed.Agree(Today).Task!;

        Assert.Equal(["t1", "c1"], new TaskLog([theirs, mine]).Open.Select(task => task.Id));
    }
}
