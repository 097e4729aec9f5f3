using Documents.Clinical.Wording;

namespace Documents.Clinical.Tests.Wording;

public sealed class LexiconFileTests
{
    private const string Whole = """
        blame: [lazy]
        school: [Homework]
        teacher: []
        control:
          - don’t forget
        eating-numbers: [kg]
        minimising: [just]
        overclaiming: [cured]
        jargon: [SUDS]
        instead:
          - homework = something to try | between-session task
        """;

    [Fact]
    public void Lists_are_read()
    {
        var (lexicons, diagnostics) = LexiconFile.Parse(Whole, "en-GB.yaml");

        Assert.Empty(diagnostics);
        Assert.Equal(["homework"], lexicons!.Of(Lexicon.School));
        Assert.Equal(["don't forget"], lexicons.Of(Lexicon.Control));
        Assert.Equal(["something to try", "between-session task"], lexicons.BetterThan("homework"));
    }

    [Fact]
    public void Everything_wrong_is_told_with_its_line()
    {
        var (lexicons, diagnostics) = LexiconFile.Parse("blame: lazy\nscool: [a]\ninstead: [homework]\nschool: [b]\nschool: [c]\n", "en-GB.yaml");

        Assert.Null(lexicons);
        Assert.Equal(
            ["manifest.wrong-value line 1", "manifest.unknown-key line 2", "manifest.wrong-value line 3", "manifest.repeated-key line 5"],
            diagnostics.Select(finding => $"{finding.Id} {finding.Location!.Place}"));
        Assert.All(diagnostics, finding => Assert.Equal("en-GB.yaml", finding.Location!.Part));
    }

    [Fact]
    public void A_list_that_is_missing_is_asked_for() =>
        Assert.Equal(7, LexiconFile.Parse("blame: [lazy]\n", "en-GB.yaml").Diagnostics.Count(finding => finding.Id == "manifest.missing-key"));
}
