using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Clinical.Tests.Catalogue;

public sealed class TemplateReviewTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly TemplateManifest Manifest = new(
        "sheet", "A sheet", TemplateKind.Worksheet, "W7", TemplateAudience.Client, "1.0.0", "Lead", new DateOnly(2027, 1, 1), TemplateCopyright.Own,
        "model.schema.json", "Steps", [], [], [], CrisisInformation.None, null, null, null, 6, 20, 2);

    [Fact]
    public void A_template_in_order_has_no_findings() => Assert.Empty(Check("{{ client.word_alone }} for {{ client.preferred_name }}"));

    [Theory]
    [InlineData("Your homework", "review.school-word")]
    [InlineData("{{ word ?? \"your homework\" }}", "review.school-word")]
    [InlineData("{{ word ?? “your homework” }}", "review.school-word")]
    [InlineData("{{ label = 'homework' }}", "review.school-word")]
    [InlineData("Her goal: {{ goal }}", "review.pronoun")]
    [InlineData("Dear Mr {{ name }}", "review.pronoun")]
    [InlineData("You failed.", "review.blocked-word")]
    [InlineData("You will be cured.", "review.blocked-word")]
    public void Words_that_are_not_for_everybody_are_found(string text, string id) =>
        Assert.Contains(Check(text), finding => finding.Id == id && finding.Severity == DiagnosticSeverity.Error && finding.Location!.Place == "paragraph 1");

    [Theory]
    [InlineData("{{ rows | array.map \"score\" }}")]
    [InlineData("{{ homework.due }}")]
    [InlineData("Testing an idea")]
    public void Names_in_tags_and_parts_of_words_are_no_words(string text) => Assert.Empty(Check(text));

    [Fact]
    public void The_lists_are_of_English_words() => Assert.Empty(Check("test", Manifest with { Language = "pl-PL" }));

    [Theory]
    [InlineData(CrisisInformation.Required, "Words", DiagnosticSeverity.Error)]
    [InlineData(CrisisInformation.Optional, "Words", DiagnosticSeverity.Warning)]
    [InlineData(CrisisInformation.Required, "{{ include \"house/crisis-block\" }}", null)]
    [InlineData(CrisisInformation.None, "Words", null)]
    public void Crisis_information_has_its_place(CrisisInformation crisis, string text, DiagnosticSeverity? severity) =>
        Assert.Equal(severity, Check(text, Manifest with { Crisis = crisis }).FirstOrDefault(finding => finding.Id == "review.no-crisis-block")?.Severity);

    [Fact]
    public void Somebody_answers_for_it()
    {
        var findings = Check("Words", Manifest with { Review = Today.AddDays(-1), Copyright = TemplateCopyright.Licensed });

        Assert.Equal(["review.overdue", "review.no-licence"], findings.Select(finding => finding.Id));
    }

    [Fact]
    public void There_is_a_sample_that_reads_well()
    {
        Assert.Contains(Check("Words", samples: []), finding => finding.Id == "review.no-sample");
        const string Hard = "Psychotherapeutic intervention necessitates considerable introspective capability, continuous collaborative participation and additional organisational responsibility throughout every subsequent consultation which participants unanimously anticipated beforehand.";
        Assert.Equal(["review.reading-grade", "review.too-long"], Check("Words", samples: [Hard]).Select(finding => finding.Id));
    }

    private static IReadOnlyList<Diagnostic> Check(string text, TemplateManifest? manifest = null, string[]? samples = null) => TemplateReview.Check(new TemplateUnderReview(
        manifest ?? Manifest,
        [new DocumentPassage(DocumentPassageKind.Paragraph, "paragraph 1", text)],
        [],
        (samples ?? ["You could try it."]).Select((sample, i) => (Name: $"s{i}", Text: sample)).ToDictionary(
            sample => sample.Name, sample => (IReadOnlyList<DocumentPassage>)[new DocumentPassage(DocumentPassageKind.Paragraph, "paragraph 1", sample.Text)]),
        Vignette.Lexicons,
        Today));
}
