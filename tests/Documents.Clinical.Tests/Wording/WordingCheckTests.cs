using Documents.Clinical.Clients;
using Documents.Clinical.Wording;

namespace Documents.Clinical.Tests.Wording;

public sealed class WordingCheckTests
{
    public static TheoryData<string> Approved => [.. Vignette.Documents.Select(document => document.Id)];

    [Theory]
    [MemberData(nameof(Approved))]
    public void Nothing_stops_a_text_that_a_supervisor_approved(string id)
    {
        var document = Vignette.Documents.Single(document => document.Id == id);
        var context = new WordingContext(Enum.Parse<Audience>(document.Audience, ignoreCase: true), Vignette.Of(document.Client), Vignette.Lexicons, document.MostGrade);

        var blocked = WordingCheck.Check(document.Passages, context).Where(finding => finding.Weight == WordingWeight.Block);

        Assert.Empty(blocked.Select(finding => $"{finding.Rule}: {finding.Words}"));
    }

    [Theory]
    [InlineData("eden", "Please complete this homework before next time.", "wording.school")]
    [InlineData("eden", "Hand in your work-sheets by Friday.", "wording.school")]
    [InlineData("eden", "This is a te\u00ADst.", "wording.school")]
    [InlineData("eden", "You failed to finish.", "wording.blame")]
    [InlineData("eden", "Alliance: testing me, expects a teacher or a parent.", "wording.clinician-only")]
    [InlineData("dee", "Your weight this week: 40 kg", "wording.eating-numbers")]
    [InlineData("ash", "?ASD", "wording.unconfirmed-diagnosis")]
    [InlineData("ash", "Asperger’s was raised.", "wording.unconfirmed-diagnosis")]
    [InlineData("kowalczyk", "Ewa can help you with it.", "wording.third-party")]
    [InlineData("kofi", "This is your exposure hierarchy.", "wording.jargon")]
    [InlineData("kofi", "You stand at the bus stop with Jen and then you both wait for the bus and you watch it come and go.", "wording.long-sentence")]
    [InlineData("bea", "You are cured.", "wording.overclaiming")]
    [InlineData("bea", "Dear Client,", "wording.salutation")]
    [InlineData("bea", "We meet on [date].", "wording.placeholder")]
    [InlineData("bea", "Allergies: N/A", "wording.placeholder")]
    public void A_text_like_this_is_stopped(string client, string text, string rule) =>
        Assert.Contains(Check(client, text), finding => finding.Rule == rule && finding.Weight == WordingWeight.Block);

    [Theory]
    [InlineData("eden", "Good effort!", "wording.teacher")]
    [InlineData("eden", "Good effort!", "wording.exclamation")]
    [InlineData("eden", "You only did one.", "wording.minimising")]
    [InlineData("bea", "You must try this.", "wording.control")]
    [InlineData("bea", "Your homework for this week", "wording.school")]
    [InlineData("bea", "We meet on 4 December.", "wording.no-weekday")]
    [InlineData("bea", "We meet at 14:00.", "wording.time-format")]
    [InlineData("ash", "We meet at 2 pm.", "wording.time-format")]
    [InlineData("bea", "I have been thinking about what you said, and about how the rules get loud when the kitchen is full and you are tired.", "wording.long-sentence")]
    public void A_text_like_this_asks_for_a_second_look(string client, string text, string rule) =>
        Assert.Contains(Check(client, text), finding => finding.Rule == rule && finding.Weight == WordingWeight.Warn);

    [Fact]
    public void The_client_s_own_word_is_offered_first() =>
        Assert.Equal("a have-a-go", Check("eden", "Your homework").First(finding => finding.Rule == "wording.school").Better[0]);

    [Fact]
    public void A_finding_points_at_the_words()
    {
        var finding = Assert.Single(Check("bea", "We tried, and it’s a faulty  thought."), finding => finding.Rule == "wording.blame");

        Assert.Equal(("faulty", true), (finding.Words, finding.MayQuote));
    }

    [Fact]
    public void A_phrase_is_found_over_white_space_and_curly_quotes() =>
        Assert.Contains(Check("eden", "please don’t\u00A0 forget"), finding => finding.Words == "don’t\u00A0 forget");

    [Fact]
    public void A_note_is_found_over_the_end_of_a_paragraph()
    {
        var passages = new[] { new Passage("1", PassageKind.Text, "Reads anything short of"), new Passage("2", PassageKind.Text, "perfect as failure") };

        Assert.Contains(WordingCheck.Check(passages, Context("bea")), finding => finding.Rule == "wording.clinician-only");
    }

    [Fact]
    public void Choice_first_turns_pressing_words_into_a_stop()
    {
        var client = Vignette.Of("bea") with { ClinicianOnly = Vignette.Of("bea").ClinicianOnly with { Stance = Stance.ChoiceFirst } };

        var findings = WordingCheck.Check([new Passage("1", PassageKind.Text, "You should try it.")], Context("bea") with { Client = client });

        Assert.Contains(findings, finding => finding.Rule == "wording.control" && finding.Weight == WordingWeight.Block);
    }

    [Fact]
    public void Choice_first_wants_more_invitations_than_instructions()
    {
        var client = Vignette.Of("bea") with { ClinicianOnly = Vignette.Of("bea").ClinicianOnly with { Stance = Stance.ChoiceFirst } };
        var context = Context("bea") with { Client = client };

        Assert.Contains(WordingCheck.Check([new Passage("1", PassageKind.Text, "Write it down. Bring it along.")], context), finding => finding.Rule == "wording.instructions");
        Assert.DoesNotContain(WordingCheck.Check([new Passage("1", PassageKind.Text, "You could write it down. If you like, bring it along.")], context), finding => finding.Rule == "wording.instructions");
    }

    [Theory]
    [InlineData(PassageKind.FileName, "Eden have-a-go.docx")]
    [InlineData(PassageKind.FileName, "therapy-sheet.docx")]
    [InlineData(PassageKind.Subject, "Your CBT session with Maya")]
    [InlineData(PassageKind.Subject, "For Eden")]
    public void Nothing_in_a_name_or_subject_tells_who_or_what(PassageKind kind, string text) =>
        Assert.Contains(WordingCheck.Check([new Passage("the name", kind, text)], Context("eden")), finding => finding.Rule == "wording.identity-in-name");

    [Fact]
    public void A_letter_about_somebody_uses_their_pronouns()
    {
        var findings = WordingCheck.Check([new Passage("1", PassageKind.Text, "Ash said that he likes plans.")], Context("ash") with { Audience = Audience.Professional });

        Assert.Equal(["they", "them", "their"], Assert.Single(findings, finding => finding.Rule == "wording.pronoun").Better);
    }

    [Fact]
    public void Words_of_school_do_no_harm_in_a_letter_to_a_doctor() =>
        Assert.DoesNotContain(
            WordingCheck.Check([new Passage("1", PassageKind.Text, "Eden completed a course; PHQ-9 scores fell.")], Context("eden") with { Audience = Audience.Professional }),
            finding => finding.Rule == "wording.school");

    [Theory]
    [InlineData("testing the water", "test")]
    [InlineData("a contest", "test")]
    [InlineData("overdue", "due")]
    [InlineData("a brimstone wall", "stone")]
    public void Only_whole_words_are_found(string text, string word) =>
        Assert.DoesNotContain(Check("eden", text), finding => finding.Words.StartsWith(word, StringComparison.OrdinalIgnoreCase) && finding.Words.Length <= word.Length + 1);

    [Fact]
    public void The_supporter_whom_the_client_chose_may_be_named()
    {
        var kofi = Vignette.Of("kofi");
        var client = kofi with { Never = kofi.Never with { ThirdParties = ["Jen", "Tom"] } };

        var findings = WordingCheck.Check([new Passage("1", PassageKind.Text, "Jen comes along. Tom does not.")], Context("kofi") with { Client = client });

        Assert.Equal("Tom", Assert.Single(findings, finding => finding.Rule == "wording.third-party").Words);
    }

    private static WordingContext Context(string client) => new(Audience.Client, Vignette.Of(client), Vignette.Lexicons);

    private static IReadOnlyList<WordingFinding> Check(string client, string text) =>
        WordingCheck.Check([new Passage("paragraph 1", PassageKind.Text, text)], Context(client));
}
