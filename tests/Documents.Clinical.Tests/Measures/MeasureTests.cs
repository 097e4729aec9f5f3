using Documents.Clinical.Clients;
using Documents.Clinical.Measures;

namespace Documents.Clinical.Tests.Measures;

public sealed class MeasureTests
{
    public static TheoryData<string> Keys => [.. MeasureTable.All.Select(measure => measure.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Bands_cover_the_range_without_gap_or_overlap(string key)
    {
        var measure = MeasureTable.Find(key)!;
        if (measure.Bands.Count == 0)
        {
            return;
        }

        Assert.Equal(measure.Least, measure.Bands[0].From);
        Assert.Equal(measure.Most, measure.Bands[^1].To);
        Assert.All(measure.Bands.Zip(measure.Bands.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_row_has_a_source(string key) => Assert.NotEmpty(MeasureTable.Find(key)!.Source);

    [Theory]
    [InlineData("phq-9", 4, "none or minimal")]
    [InlineData("phq-9", 5, "mild")]
    [InlineData("PHQ-9", 19, "moderately severe")]
    [InlineData("phq-9", 20, "severe")]
    [InlineData("gad-7", 14, "moderate")]
    [InlineData("gad-7", 15, "severe")]
    [InlineData("wsas", 20, "significant difficulty")]
    [InlineData("wsas", 21, "moderately severe or worse")]
    [InlineData("core-10", 10, "low level")]
    [InlineData("core-10", 25, "severe")]
    public void Band_of_a_total(string measure, int total, string band) => Assert.Equal(band, MeasureTable.Find(measure)!.BandOf(total)!.Words);

    [Theory]
    [InlineData("phq-9", 19, 13, Change.Better)]
    [InlineData("phq-9", 19, 14, Change.NotReliable)]
    [InlineData("phq-9", 10, 16, Change.Worse)]
    [InlineData("gad-7", 9, 5, Change.Better)]
    [InlineData("wsas", 27, 5, Change.NotKnown)]
    public void Change_between_two_totals(string measure, int first, int latest, Change change) =>
        Assert.Equal(change, new MeasureHistory(MeasureTable.Find(measure)!, [Total(measure, 1, first), Total(measure, 2, latest)]).Change);

    [Fact]
    public void The_item_about_risk_is_for_the_clinician_whatever_the_total()
    {
        var histories = MeasureHistory.Of(Vignette.Of("kowalczyk").ClinicianOnly);

        Assert.Equal(["phq-9", "gad-7", "wsas"], histories.Select(history => history.Measure.Key));
        Assert.True(histories[0].AsksAboutRisk);
        Assert.False(new MeasureHistory(MeasureTable.Find("phq-9")!, [Total("phq-9", 1, 27)]).AsksAboutRisk);
    }

    [Fact]
    public void What_cannot_be_a_total_is_left_aside()
    {
        var bea = Vignette.Of("bea").ClinicianOnly with { Measures = [Total("phq-9", 1, 28), Total("made-up", 1, 3)] };

        Assert.Empty(MeasureHistory.Of(bea));
    }

    private static MeasureTotal Total(string measure, int day, int total) => new(measure, new DateOnly(2026, 11, day), total, null);
}
