using System.Globalization;
using Documents.Templating.Rendering;

namespace Documents.Templating.Tests.Rendering;

/// <summary>Word's picture of a date gives what Word gives.</summary>
public sealed class WordDateTests
{
    private static readonly DateTime Moment = new(2026, 3, 7, 15, 4, 5);

    [Theory]
    [InlineData("d", "7")]
    [InlineData("dd.MM.yy", "07.03.26")]
    [InlineData("M/d/yyyy", "3/7/2026")]
    [InlineData("dddd, d MMMM yyyy", "Saturday, 7 March 2026")]
    [InlineData("ddd MMM", "Sat Mar")]
    [InlineData("D MMM Y", "7 Mar 26")]
    [InlineData("h:mm AM/PM", "3:04 pm")]
    [InlineData("HH:mm:ss", "15:04:05")]
    [InlineData("'The 'd'th of' MMMM", "The 7th of March")]
    [InlineData("d 'unclosed", "7 unclosed")]
    // What is a letter to .NET and none to Word stands for itself.
    [InlineData("yyyy-MM-dd'T'HH:mm fFgKzt%\\", "2026-03-07T15:04 fFgKzt%\\")]
    [InlineData("", "Saturday 7 March 2026 at 3:04 pm")]
    [InlineData(null, "Saturday 7 March 2026 at 3:04 pm")]
    public void Picture_is_printed(string? picture, string expected) =>
        Assert.Equal(expected, new WordDate(picture, null, null).Text(Moment, CultureInfo.GetCultureInfo("en-GB")));

    [Theory]
    [InlineData("d MMMM", "pl-PL", "gregorian", "7 marca")]
    [InlineData("MMMM", "pl-PL", "gregorian", "marzec")]
    [InlineData("d MMMM", "xx-NOWHERE", "gregorian", "7 March")]
    [InlineData("yyyy", "th-TH", "thai", "2569")]
    [InlineData("yyyy", "th-TH", "gregorian", "2026")]
    [InlineData("yyyy", "ar-SA", "gregorian", "2026")]
    [InlineData("yyyy", "ar-SA", "umalqura", "1447")]
    [InlineData("yyyy", "he-IL", "hebrew", "תשפ\"ו")]
    [InlineData("yyyy", "en-GB", "hijri", "2026")]
    public void Language_and_calendar_are_the_controls(string picture, string language, string calendar, string expected) =>
        Assert.Equal(expected, new WordDate(picture, language, calendar).Text(Moment, CultureInfo.GetCultureInfo("en-GB")));

    [Fact]
    public void Day_before_a_calendar_begins_is_told_in_the_usual_one() =>
        Assert.Equal("1800", new WordDate("yyyy", "ar-SA", "umalqura").Text(new DateTime(1800, 1, 1), CultureInfo.InvariantCulture));
}
