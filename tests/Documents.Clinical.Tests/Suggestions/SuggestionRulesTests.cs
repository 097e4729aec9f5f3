using System.Text.Json;
using Documents.Clinical.Clients;
using Documents.Clinical.Suggestions;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Tests.Suggestions;

public sealed class SuggestionRulesTests
{
    [Fact]
    public void There_are_the_twenty_six_rules_each_once() =>
        Assert.Equal(Enumerable.Range(1, 26).Select(number => $"T{number}"), SuggestionRules.Rules.Select(rule => rule.Number).OrderBy(number => int.Parse(number[1..], System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Everything_suggested_says_why()
    {
        foreach (var name in Vignette.All)
        {
            var list = SuggestionRules.For(Vignette.Of((string)name));

            Assert.All(list.Suggestions, suggestion => Assert.NotEmpty(suggestion.Because));
        }
    }

    [Theory]
    [InlineData("bea")]
    [InlineData("kofi")]
    [InlineData("ash")]
    [InlineData("kowalczyk")]
    [InlineData("eden")]
    public void Nothing_together_and_both_are_always_there(string client)
    {
        var kinds = SuggestionRules.For(Vignette.Of(client)).Suggestions.Select(suggestion => suggestion.Kind).ToList();

        Assert.Contains(SuggestionKind.Nothing, kinds);
        Assert.Contains(SuggestionKind.Together, kinds);
        Assert.Contains(SuggestionKind.YoursAndMine, kinds);
    }

    [Fact]
    public void Eden_is_offered_to_try_it_together_because_the_last_one_was_unclear()
    {
        var list = SuggestionRules.For(Vignette.Of("eden"));

        Assert.Equal((SuggestionKind.Together, "W19"), (list.Suggestions[0].Kind, list.Suggestions[0].Template));
        Assert.Contains(new Reason("T5", "last time: I was not sure what to do"), list.Suggestions[0].Because);
        Assert.Equal("dyslexia-friendly", list.Profile);
    }

    [Fact]
    public void Dee_is_offered_nothing_because_it_is_withheld()
    {
        var list = SuggestionRules.For(Vignette.Of("dee"));

        Assert.Equal(new Reason("T15", "withheld by clinician: relationship first; revisit session 12"), list.WithheldBecause);
        Assert.Equal((SuggestionKind.Nothing, "W22"), (Assert.Single(list.Suggestions).Kind, list.Suggestions[0].Template));
    }

    [Fact]
    public void Revisiting_is_asked_at_its_session_and_not_before()
    {
        var dee = Vignette.Of("dee");
        var later = dee with { Printable = dee.Printable with { Session = new SessionNumber(12, 20) } };

        Assert.DoesNotContain(SuggestionRules.For(dee).Prompts, prompt => prompt.Reason.Rule == "T15");
        Assert.Contains(SuggestionRules.For(later).Prompts, prompt => prompt.Reason.Rule == "T15");
    }

    [Fact]
    public void Ash_is_offered_a_plan_without_gaps_with_a_filler_from_their_own_list()
    {
        var list = SuggestionRules.For(Vignette.Of("ash"));

        Assert.Equal("W24", list.Suggestions[0].Template);
        Assert.Contains(list.Suggestions[0].Fields, field => field.Path == "if_cancelled" && (string?)field.Value == "sort jigsaw pieces by colour");
        Assert.Contains(list.Requirements, requirement => requirement.Requirement == Requirement.NoGaps);
    }

    [Fact]
    public void Bea_is_offered_the_next_step_and_no_further()
    {
        var list = SuggestionRules.For(Vignette.Of("bea"));

        Assert.Equal("Their next step: different mug", Assert.Single(list.Suggestions, suggestion => suggestion.Kind == SuggestionKind.NextStep).Title);
        Assert.DoesNotContain(list.Suggestions, suggestion => suggestion.Title.Contains("chair", StringComparison.Ordinal));
        Assert.Contains(list.Suggestions, suggestion => suggestion.Kind == SuggestionKind.SameAgain);
    }

    [Fact]
    public void Mr_Kowalczyk_needs_a_person_who_translates_and_crisis_information()
    {
        var list = SuggestionRules.For(Vignette.Of("kowalczyk"));

        Assert.Equal(
            [Requirement.HumanTranslation, Requirement.Discreet, Requirement.CrisisBlock, Requirement.SecondLook, Requirement.NoSafetyPlanAttached],
            list.Requirements.Select(requirement => requirement.Requirement));
        Assert.Equal("large-print", list.Profile);
    }

    [Fact]
    public void No_suggestion_reads_a_score()
    {
        var kowalczyk = Vignette.Of("kowalczyk");
        var well = kowalczyk with { ClinicianOnly = kowalczyk.ClinicianOnly with { Measures = [] } };

        Assert.Equal(JsonSerializer.Serialize(SuggestionRules.For(kowalczyk)), JsonSerializer.Serialize(SuggestionRules.For(well)));
    }

    [Fact]
    public void Kofi_gets_the_next_step_in_easy_read_with_a_line_for_his_supporter()
    {
        var list = SuggestionRules.For(Vignette.Of("kofi"));

        Assert.Equal("Their next step: stand at the bus stop with Jen", list.Suggestions[0].Title);
        Assert.Equal("easy-read", list.Profile);
        Assert.Contains(list.Requirements, requirement => requirement.Requirement == Requirement.CopyLine);
        Assert.Contains(list.Suggestions[0].Fields, field => field.Path == "scale" && (string?)field.Value == "faces");
    }

    [Theory]
    [InlineData(ReasonCode.TooBig, "T6", SuggestionKind.Smaller)]
    [InlineData(ReasonCode.NotRightThing, "T7", SuggestionKind.Sheet)]
    [InlineData(ReasonCode.SlippedMind, "T8", SuggestionKind.Sheet)]
    public void The_last_reason_comes_first(ReasonCode reason, string rule, SuggestionKind kind)
    {
        var list = SuggestionRules.For(With(Vignette.Of("bea"), TaskOutcome.Some, reason));

        Assert.Equal(kind, list.Suggestions[0].Kind);
        Assert.Contains(list.Suggestions[0].Because, because => because.Rule == rule);
    }

    [Fact]
    public void Somebody_less_sure_than_seven_is_offered_something_smaller()
    {
        var list = SuggestionRules.For(With(Vignette.Of("bea"), TaskOutcome.Did) is var bea && bea.Log.Tasks[0] is var task
            ? bea with { Log = new TaskLog([task with { Review = task.Review! with { Confidence = 5 } }]) }
            : throw new InvalidOperationException());

        Assert.Contains(list.Suggestions, suggestion => suggestion.Kind == SuggestionKind.Smaller);
    }

    [Fact]
    public void Twice_not_this_time_is_a_question_to_the_clinician_and_not_the_same_sheet()
    {
        var bea = With(Vignette.Of("bea"), TaskOutcome.NotThisTime, ReasonCode.TooBig);
        var list = SuggestionRules.For(bea with { Log = new TaskLog([bea.Log.Tasks[0], bea.Log.Tasks[0] with { Id = "t2" }]) });

        Assert.Contains(list.Prompts, prompt => prompt.Reason.Rule == "T9");
        Assert.Equal(SuggestionKind.Nothing, list.Suggestions[0].Kind);
        Assert.DoesNotContain(list.Suggestions, suggestion => suggestion.Kind is SuggestionKind.SameAgain or SuggestionKind.Smaller);
    }

    [Fact]
    public void What_is_open_is_looked_at_first_and_anything_new_says_so()
    {
        var bea = Vignette.Of("bea");
        var list = SuggestionRules.For(bea with { Log = new TaskLog([bea.Log.Tasks[0] with { State = TaskState.Released, Review = null }]) });

        Assert.Equal(SuggestionKind.Review, list.Suggestions[0].Kind);
        Assert.All(list.Suggestions.Where(suggestion => suggestion.Kind is SuggestionKind.Together or SuggestionKind.YoursAndMine),
            suggestion => Assert.Contains("Something agreed before has not been looked at yet.", suggestion.Cautions));
    }

    [Fact]
    public void A_promise_of_the_therapist_comes_back()
    {
        var bea = Vignette.Of("bea");
        var promise = bea.Log.Tasks[0] with { Id = "m1", Whose = TaskOwner.Therapist, State = TaskState.Agreed, Review = null };

        Assert.Contains(SuggestionRules.For(bea with { Log = new TaskLog([.. bea.Log.Tasks, promise]) }).Prompts, prompt => prompt.Reason.Rule == "T24");
    }

    [Theory]
    [InlineData(Stance.ChoiceFirst, "T11", "W23")]
    [InlineData(Stance.Structured, "T12", "W24")]
    [InlineData(Stance.Mutual, "T13", "W18")]
    [InlineData(Stance.TogetherFirst, "T14", "W19")]
    public void The_stance_comes_first(Stance stance, string rule, string template)
    {
        var bea = Vignette.Of("bea");
        var list = SuggestionRules.For(bea with { ClinicianOnly = bea.ClinicianOnly with { Stance = stance } });

        Assert.Equal(template, list.Suggestions[0].Template);
        Assert.Contains(list.Suggestions[0].Because, because => because.Rule == rule);
    }

    [Fact]
    public void Near_the_end_there_is_a_staying_well_plan_and_a_letter()
    {
        var bea = Vignette.Of("bea");
        var list = SuggestionRules.For(bea with { Printable = bea.Printable with { Session = new SessionNumber(15, 16) } });

        Assert.Equal(["W15", "L8"], list.Suggestions.Where(suggestion => suggestion.Because.Any(because => because.Rule == "T25")).Select(suggestion => suggestion.Template));
    }

    [Fact]
    public void Hard_thoughts_make_room_for_what_happened_and_what_I_did()
    {
        var bea = Vignette.Of("bea");
        var list = SuggestionRules.For(bea with { ClinicianOnly = bea.ClinicianOnly with { CognitiveWorkIsHard = true } });

        Assert.Contains(list.Suggestions, suggestion => suggestion.Template == "W1" && suggestion.Fields.Any(field => field.Path == "behaviour"));
    }

    [Fact]
    public void A_full_load_is_said_beside_everything_new()
    {
        var bea = Vignette.Of("bea");
        var list = SuggestionRules.For(bea with { Log = new TaskLog([bea.Log.Tasks[0] with { State = TaskState.Agreed, Review = null }]) });

        Assert.Contains(list.Suggestions.Single(suggestion => suggestion.Kind == SuggestionKind.Together).Cautions, caution => caution.Contains("one more", StringComparison.Ordinal));
    }

    private static ClientRecord With(ClientRecord client, TaskOutcome outcome, params ReasonCode[] reasons)
    {
        var task = client.Log.Tasks[0];
        return client with { Log = new TaskLog([task with { Review = task.Review! with { Outcome = outcome, Reasons = reasons, Confidence = 9 } }]) };
    }
}
