using Documents.Clinical.Clients;
using Documents.Clinical.Preparation;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Tests.Preparation;

public sealed class SessionPreparationTests
{
    [Fact]
    public void The_therapist_s_own_part_comes_first()
    {
        var bea = Vignette.Of("bea");
        var open = bea.Log.Tasks[0] with { State = TaskState.Released, Review = null };
        var client = bea with { Log = new TaskLog([open, open with { Id = "m1", Whose = TaskOwner.Therapist, Title = "Wear odd socks to group" }]) };

        var items = SessionPreparation.For(client);

        Assert.Equal(("T24", "T4"), (items[0].Rule, items[1].Rule));
        Assert.Equal("You said you would: Wear odd socks to group. Tell what came of it first.", items[0].Text);
        Assert.Equal("agreed on Friday 20 November, not looked at yet", items[0].Because);
    }

    [Fact]
    public void What_was_withheld_is_said_with_its_reason() =>
        Assert.Contains(SessionPreparation.For(Vignette.Of("dee")), item => item.Text == "Nothing between sessions: you withheld it (relationship first). Revisit at session 12.");

    [Fact]
    public void Five_times_not_this_time_is_a_question_to_the_clinician() =>
        Assert.Contains(SessionPreparation.For(Vignette.Of("dee")), item => item.Section == PreparationSection.ToAsk && item.Rule == "T9" && item.Because == "“not this time” 5 times in a row");

    [Fact]
    public void Risk_scores_and_the_interpreter_are_taken_into_account()
    {
        var texts = SessionPreparation.For(Vignette.Of("kowalczyk")).Select(item => item.Text).ToList();

        Assert.Contains("An interpreter is booked.", texts);
        Assert.Contains("A risk flag is set. A safety plan was made together on Tuesday 17 November.", texts);
        Assert.Contains("On PHQ-9 the item about risk was above nothing on Tuesday 17 November.", texts);
        Assert.Contains("PHQ-9 19 on Tuesday 17 November (moderately severe).", texts);
    }

    [Fact]
    public void Before_the_first_thing_goes_home_one_question_is_asked()
    {
        var bea = Vignette.Of("bea");

        Assert.Contains(SessionPreparation.For(bea with { Log = new TaskLog([]) }), item => item.Text.StartsWith("Is there enough between you", StringComparison.Ordinal));
        Assert.DoesNotContain(SessionPreparation.For(bea), item => item.Text.StartsWith("Is there enough between you", StringComparison.Ordinal));
    }

    [Fact]
    public void Near_the_end_nothing_new_is_prepared()
    {
        var bea = Vignette.Of("bea");

        Assert.Contains(SessionPreparation.For(bea with { Printable = bea.Printable with { Session = new SessionNumber(16, 16) } }), item => item.Rule == "T25");
    }
}
