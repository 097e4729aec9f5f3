namespace Documents.Templating.Tests.Answers;

/// <summary>Under which name an answer stands, and when it is a list.</summary>
public sealed class AnswerListTests
{
    [Theory]
    [InlineData("a b", "a=1 b=2")]
    [InlineData("a a.2 a.3", "a=[1, 2, 3]")]
    [InlineData("a.3 a b a.2", "a=[2, 4, 1] b=3")]
    [InlineData("a_1 b a_2", "a=[1, 3] b=2")]
    [InlineData("a_1", "a=[1]")]
    [InlineData("a a", "a=[1, 2]")]
    // A name that ends with a number is not a turn of a loop, and a hole says that turns are missing.
    [InlineData("phq_9 gad_7", "phq_9=1 gad_7=2")]
    [InlineData("a_1 a_3", "a_1=1 a_3=2")]
    [InlineData("a.2 a.3", "a.2=1 a.3=2")]
    [InlineData("a a.3", "a=1 a.3=2")]
    [InlineData("a_01 a_ a_x _1 .2", "a_01=1 a_=2 a_x=3 _1=4 .2=5")]
    [InlineData("a_99999999999", "a_99999999999=1")]
    [InlineData("a a_1", "a=1 a_1=2")]
    // Loops in loops: lists of lists are nobody's form, so the outer number stays.
    [InlineData("a_1 a_1.2 a_2", "a_1=[1, 2] a_2=3")]
    [InlineData("a_1_x a_2_x", "a_1_x=1 a_2_x=2")]
    public void Turns_become_a_list(string tags, string expected) =>
        Assert.Equal(expected, Control.Text(Control.Read([.. tags.Split(' ').Select((tag, index) => Control.Of(tag, $"{index + 1}"))]).Answers));

    [Fact]
    public void Controls_without_a_tag_go_by_their_title()
    {
        var read = Control.Read(
            $"<w:p>{Control.Around(Control.Title("Mood"), Control.Run("low"))}</w:p>",
            Control.Of("", "a"),
            $"<w:p>{Control.Around(Control.Title("Sleep") + Control.Placeholder, Control.Run("prompt"))}</w:p>");
        Assert.Equal([("Mood", "low"), (null, "a"), ("Sleep", null)], read.Untagged.Select(control => (control.Title, control.Value)));
        Assert.Empty(read.Answers);
        Assert.Equal("Sleep", Assert.Single(read.LeftEmpty).Title);
    }

    [Fact]
    public void Empty_answers_are_listed_in_order() => Assert.Equal(
        ["b", "a_2"],
        Control.Read(Control.Of("a_1", "x"), Control.Of("b", ""), Control.Of("a_2", "prompt", Control.Placeholder), Control.Of("gap:c", "", Control.Placeholder), Control.Tick("d", ""))
            .LeftEmpty.Select(control => control.Tag));

    [Fact]
    public void Gaps_are_told_apart_from_answers()
    {
        var read = Control.Read(
            Control.Of("client.name", "an answer"),
            Control.Of("gap:client.name", "Eden", ""),
            Control.Of("gap:client.name", "Eden", ""),
            Control.Of("gap:goals[0].words", "one", ""),
            Control.Of("gap:goals[0].words", "another", ""),
            $"<w:p>{Control.Around(Control.Title("place") + Control.Tag("gap:place") + Control.Placeholder, Control.Run("Add: place"))}</w:p>",
            Control.Of("gap:place", "Add: place", Control.Placeholder),
            Control.Of("gap:why", ""),
            Control.Of("gap:", "no path"));
        Assert.Equal("client.name=an answer gap:=no path", Control.Text(read.Answers));
        Assert.Equal("client.name=Eden goals[0].words=[one, another]", Control.Text(read.FilledGaps));
        Assert.Equal([new OpenGap("place", "place"), new OpenGap("why", null)], read.OpenGaps);
        Assert.Empty(read.LeftEmpty);
    }
}
