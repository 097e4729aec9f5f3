using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Release;
using Documents.Clinical.Tasks;
using Documents.Clinical.Wording;

namespace Documents.Clinical.Tests.Release;

public sealed class ReleaseTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);
    private static readonly CrisisBlock Crisis = new("uk", "en-GB", new DateOnly(2027, 6, 1), "If you feel you cannot keep yourself safe, call 999.");
    private static readonly TemplateManifest Sheet = new(
        "graded-steps", "Graded steps", TemplateKind.Worksheet, "W7", TemplateAudience.Client, "1.2.0", "Lead", new DateOnly(2027, 1, 1), TemplateCopyright.Own,
        "model.schema.json", "Steps", [], [], [], CrisisInformation.Optional, null, null, null, 6, 180, 2);

    [Fact]
    public void What_is_in_order_is_released_by_name_as_that_version()
    {
        var result = Release(Request("bea"));

        Assert.Empty(result.Open.Select(finding => finding.Id));
        Assert.Equal(
            new ReleasedDocument("00ff", "graded-steps", "1.2.0", "Maya Lindqvist", null, Now, []) with { Accepted = result.Released!.Accepted },
            result.Released);
    }

    [Fact]
    public void Nothing_is_released_by_nobody() => Assert.Equal(["release.nobody"], Release(Request("bea"), by: " ").Open.Select(finding => finding.Id));

    public static TheoryData<string, string> Stopped => new()
    {
        { "gap", "release.gap" },
        { "retired", "release.retired-template" },
        { "licence", "release.licence" },
        { "email", "release.unsafe-route" },
        { "safety plan by post", "release.safety-plan-sent" },
        { "reminder", "release.reminder" },
        { "risk without crisis block", "release.no-crisis-block" },
        { "crisis block of other words", "release.no-crisis-block" },
        { "crisis block required", "release.no-crisis-block" },
        { "crisis block expired", "release.crisis-block-expired" },
        { "withheld", "release.withheld" },
        { "together only by post", "release.together-only" },
        { "not translated", "release.not-translated" },
        { "copy without consent", "release.copy-without-consent" },
        { "copy beyond consent", "release.copy-beyond-consent" },
        { "no personal line", "release.no-personal-line" },
        { "gap in the plan", "release.gap-in-plan" },
        { "blamed", "wording.blame" },
        { "diagnosis in the file name", "wording.unconfirmed-diagnosis" },
    };

    [Theory]
    [MemberData(nameof(Stopped))]
    public void A_stop_cannot_be_accepted(string what, string id)
    {
        var request = Made(what);
        var findings = ReleaseCheck.Check(request, Vignette.Lexicons);

        Assert.Contains(findings, finding => finding.Id == id && finding.Stops);
        if (id != "wording.blame")
        {
            var accepted = findings.Select(finding => new Acceptance(finding.Key, "I want to")).ToList();
            Assert.Contains(ReleaseGate.Release(request, findings, accepted, "Maya", "Ada", Now).Open, finding => finding.Id == id);
        }
    }

    public static TheoryData<string, string> Warned => new()
    {
        { "not looked at", "release.unreviewed" },
        { "second at once", "release.load" },
        { "promise", "release.promise" },
        { "two steps at once", "release.rung" },
        { "mutual without a part", "release.no-therapist-part" },
        { "same line", "release.same-personal-line" },
        { "too long", "release.too-long" },
        { "review date", "release.template-review" },
        { "must", "wording.control" },
    };

    [Theory]
    [MemberData(nameof(Warned))]
    public void A_warning_is_accepted_with_a_reason_and_not_without(string what, string id)
    {
        var request = Made(what);
        var findings = ReleaseCheck.Check(request, Vignette.Lexicons);

        Assert.Contains(findings, finding => finding.Id == id && !finding.Stops);
        Assert.Contains(Release(request).Open, finding => finding.Id == id);
        Assert.Contains(ReleaseGate.Release(request, findings, [.. findings.Select(finding => new Acceptance(finding.Key, " "))], "Maya", null, Now).Open, finding => finding.Id == id);
        var released = ReleaseGate.Release(request, findings, [.. findings.Select(finding => new Acceptance(finding.Key, "We talked about it"))], "Maya", null, Now);
        Assert.Contains(released.Released!.Accepted, acceptance => acceptance.Reason == "We talked about it");
    }

    [Fact]
    public void The_client_s_own_words_may_be_quoted_with_a_reason()
    {
        var request = Request("bea") with { Passages = [Text("You said: I am a failure.")] };
        var findings = ReleaseCheck.Check(request, Vignette.Lexicons);

        Assert.NotNull(ReleaseGate.Release(request, findings, [.. findings.Select(finding => new Acceptance(finding.Key, "Her own word"))], "Maya", null, Now).Released);
    }

    [Fact]
    public void A_risk_flag_asks_for_a_second_person()
    {
        var request = Made("risk with crisis block");

        Assert.Equal(["release.second-look"], Release(request).Open.Select(finding => finding.Id));
        Assert.Equal(["release.second-look"], Release(request, second: "maya lindqvist").Open.Select(finding => finding.Id));
        Assert.Equal("Ada", Release(request, second: "Ada").Released!.SecondLookBy);
    }

    [Fact]
    public void Extra_care_asks_for_a_second_look_that_may_be_one_s_own()
    {
        var bea = Vignette.Of("bea");
        var request = Request("bea") with { Client = bea with { ClinicianOnly = bea.ClinicianOnly with { TakeExtraCare = true } } };

        Assert.Equal(["release.second-look"], Release(request).Open.Select(finding => finding.Id));
        Assert.NotNull(Release(request, second: "Maya Lindqvist").Released);
    }

    [Fact]
    public void The_card_without_a_task_is_handed_over_while_everything_is_withheld()
    {
        var request = Request("dee") with
        {
            Template = Sheet with { Id = "holding-in-mind", Code = "W22", Crisis = CrisisInformation.None },
            Passages = [Text("There is nothing to do between now and next time. Coming here is enough.")],
        };

        Assert.NotNull(Release(request).Released);
    }

    private static ReleaseRequest Made(string what)
    {
        var bea = Vignette.Of("bea");
        var request = Request("bea");
        var open = bea.Log.Tasks[0] with { Id = "t9", State = TaskState.Released, Review = null };
        return what switch
        {
            "gap" => request with { OpenGaps = ["the goal, in their own words"] },
            "retired" => request with { Template = Sheet with { Retired = Today } },
            "licence" => request with { Template = Sheet with { Copyright = TemplateCopyright.Licensed } },
            "review date" => request with { Template = Sheet with { Review = Today.AddDays(-1) } },
            "email" => request with { Route = Route.Email },
            "safety plan by post" => Request("kowalczyk") with { Template = Sheet with { Code = "W16" }, Route = Route.Post },
            "reminder" => request with { IsReminder = true },
            "risk without crisis block" => Request("kowalczyk") with { Route = Route.Post },
            "crisis block of other words" => Request("kowalczyk") with { Route = Route.Post, Crisis = Crisis, Passages = [Text("Call somebody.")] },
            "risk with crisis block" => Read(Request("kowalczyk")) with { Route = Route.Post, Crisis = Crisis, Passages = [Text("Plan"), Text(Crisis.Text)] },
            "crisis block required" => request with { Template = Sheet with { Crisis = CrisisInformation.Required } },
            "crisis block expired" => request with { Crisis = Crisis with { Review = Today.AddDays(-1) }, Passages = [Text(Crisis.Text)] },
            "withheld" => Request("dee"),
            "together only by post" => Request("kofi") with { Route = Route.Post, Client = Vignette.Of("kofi") is var kofi ? kofi with { ClinicianOnly = kofi.ClinicianOnly with { Readiness = new Readiness(ReadinessState.TogetherOnly, null, null, null) } } : throw new InvalidOperationException() },
            "not translated" => Request("kowalczyk") with { Route = Route.Post },
            "copy without consent" => request with { Copies = ["GP"] },
            "copy beyond consent" => Request("kowalczyk") with { Copies = ["Ewa"] },
            "no personal line" => request with { PersonalLine = " " },
            "same line" => request with { PersonalLine = "I was glad you came.", PersonalLinesToday = ["I was glad you came"] },
            "gap in the plan" => Request("ash") with { Passages = [Text("1. 14:00 to 14:30. Write."), Text("2. 15:00 to 16:00. Jigsaw.")] },
            "blamed" => request with { Passages = [Text("You failed.")] },
            "must" => request with { Passages = [Text("You must try.")] },
            "diagnosis in the file name" => Request("ash") with { Passages = [new Passage("the name of the file", PassageKind.FileName, "asd-plan.docx")] },
            "not looked at" or "second at once" => request with { Client = bea with { Log = new TaskLog([.. bea.Log.Tasks, open]) } },
            "promise" => request with { Client = bea with { Log = new TaskLog([.. bea.Log.Tasks, open with { Whose = TaskOwner.Therapist }]) } },
            "two steps at once" => request with { Rung = 3 },
            "mutual without a part" => request with { Client = bea with { ClinicianOnly = bea.ClinicianOnly with { Stance = Stance.Mutual } } },
            "too long" => request with { Template = Sheet with { MostWords = 3 } },
            _ => throw new ArgumentException(what),
        };
    }

    private static ReleaseRequest Read(ReleaseRequest request) =>
        request with { Client = request.Client with { ClinicianOnly = request.Client.ClinicianOnly with { Translation = TranslationStatus.ReadThroughWithInterpreter } } };

    private static ReleaseRequest Request(string client) => new(
        "00ff", Sheet, Vignette.Of(client), [Text("You chose this one: a different mug.")], [], Route.InTheRoom, [], null, null, [], null, false, false, Today);

    private static Passage Text(string text) => new("paragraph 1", PassageKind.Text, text);

    private static ReleaseResult Release(ReleaseRequest request, string by = "Maya Lindqvist", string? second = null) =>
        ReleaseGate.Release(request, ReleaseCheck.Check(request, Vignette.Lexicons), [], by, second, Now);
}
