using Documents.Clinical.Wording;

namespace Documents.Clinical.Tests.Wording;

public sealed class ReadingGradeTests
{
    public static TheoryData<string> Approved => [.. Vignette.Documents.Select(document => document.Id)];

    [Theory]
    [MemberData(nameof(Approved))]
    public void Grade_of_an_approved_text_is_near_the_measured_one_and_under_its_limit(string id)
    {
        var document = Vignette.Documents.Single(document => document.Id == id);

        var grade = ReadingGrade.Of(document.Passages.Select(passage => passage.Text));

        Assert.InRange(grade, document.MeasuredGrade - 1, document.MeasuredGrade + 1);
        Assert.True(grade <= document.MostGrade);
    }

    // Passages whose grade is printed wherever the formula is explained, and texts out of copyright.
    [Theory]
    [InlineData("The cat sat on the mat.", -1.4)]
    [InlineData("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 6.3)]
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.3)]
    [InlineData("Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.", 13.8)]
    public void Grade_of_a_published_passage(string text, double grade) => Assert.InRange(ReadingGrade.Of([text]), grade - 1, grade + 1);

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("noticed", 2)]
    [InlineData("wanted", 2)]
    [InlineData("changed", 1)]
    [InlineData("little", 2)]
    [InlineData("beside", 2)]
    [InlineData("boxes", 2)]
    [InlineData("times", 1)]
    [InlineData("together", 3)]
    [InlineData("appointment", 3)]
    [InlineData("have-a-go", 4)]
    public void Syllables_are_counted_by_spelling(string word, int syllables) => Assert.InRange(ReadingGrade.Syllables(word), syllables - (word.Contains('-', StringComparison.Ordinal) ? 1 : 0), syllables);

    [Fact]
    public void A_text_without_words_has_no_grade() => Assert.Equal(0, ReadingGrade.Of(["", "14:00", "…"]));

    [Fact]
    public void Headings_and_lines_of_a_list_are_sentences() =>
        Assert.True(ReadingGrade.Of(["Next time", "We meet on Monday"]) < ReadingGrade.Of(["Next time we meet on Monday"]));
}
