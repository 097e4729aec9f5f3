namespace Documents.Templating.Tests.Answers;

/// <summary>What each kind of content control says.</summary>
public sealed class ControlValueTests
{
    private const string List = """<w:listItem w:displayText="Choose one" w:value=""/><w:listItem w:displayText="a lot" w:value="3"/><w:listItem w:value="none"/><w:listItem w:displayText="same" w:value="s1"/><w:listItem w:displayText="same" w:value="s2"/>""";

    [Fact]
    public void Text_is_what_was_written() => Assert.Equal("A & B", Control.Values(Control.Of("t", "A & B")));

    [Fact]
    public void Breaks_tabs_and_paragraphs_are_kept()
    {
        var lines = Control.Around(Control.Tag("t"), """<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t xml:space="preserve"> d</w:t></w:r>""");
        var paragraphs = Control.Around(Control.Tag("u"), "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>b</w:t></w:r></w:p>");
        Assert.Equal("a\nb\tc- d | a\n\nb", Control.Values($"<w:p>{lines}</w:p>", paragraphs));
    }

    [Fact]
    public void Tracked_changes_count_as_accepted() => Assert.Equal("new", Control.Values(
        $"<w:p>{Control.Around(Control.Tag("t"), "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>new</w:t></w:r></w:ins>")}</w:p>"));

    [Theory]
    [InlineData("<w:showingPlcHdr/><w:text/>", "∅")]
    [InlineData("<w:showingPlcHdr w:val=\"1\"/>", "∅")]
    [InlineData("<w:showingPlcHdr w:val=\"0\"/>", "words")]
    [InlineData("<w:showingPlcHdr/><w:date w:fullDate=\"2026-12-01T00:00:00Z\"/>", "∅")]
    [InlineData("<w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText=\"words\" w:value=\"1\"/></w:dropDownList>", "∅")]
    public void Prompt_is_no_answer(string settings, string expected) => Assert.Equal(expected, Control.Values(Control.Of("t", "words", settings)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Blank_is_no_answer(string text) => Assert.Equal("∅", Control.Values(Control.Of("t", text)));

    [Theory]
    [InlineData("<w:date w:fullDate=\"2026-12-01T00:00:00Z\"/>", "2026-12-01")]
    [InlineData("<w:date w:fullDate=\"2026-12-01\"/>", "2026-12-01")]
    [InlineData("<w:date/>", "next Tuesday")]
    [InlineData("<w:date w:fullDate=\"\"/>", "next Tuesday")]
    [InlineData("<w:date w:fullDate=\"2026-99-01T00:00:00Z\"/>", "next Tuesday")]
    public void Date_is_the_day_that_was_picked(string settings, string expected)
    {
        var control = Assert.Single(Control.Read(Control.Of("t", "next Tuesday", settings)).Controls);
        Assert.Equal((ControlKind.Date, expected), (control.Kind, control.Value));
    }

    [Theory]
    [InlineData("dropDownList", "", "a lot", "3")]
    [InlineData("comboBox", "", "a lot", "3")]
    [InlineData("comboBox", "", "my own words", "my own words")]
    [InlineData("dropDownList", "", "none", "none")]
    [InlineData("dropDownList", "", "Choose one", "∅")]
    [InlineData("dropDownList", "", "same", "s1")]
    [InlineData("dropDownList", "w:lastValue=\"s2\"", "same", "s2")]
    [InlineData("dropDownList", "w:lastValue=\"s2\"", "a lot", "3")]
    public void Choice_is_the_value_of_the_item(string kind, string attribute, string shown, string expected) =>
        Assert.Equal(expected, Control.Values(Control.Of("t", shown, $"<w:{kind} {attribute}>{List}</w:{kind}>")));

    [Theory]
    [InlineData("<w14:checked w14:val=\"1\"/>", "true")]
    [InlineData("<w14:checked w14:val=\"true\"/>", "true")]
    [InlineData("<w14:checked/>", "true")]
    [InlineData("<w14:checked w14:val=\"0\"/>", "false")]
    [InlineData("<w14:checked w14:val=\"false\"/>", "false")]
    [InlineData("", "false")]
    public void Box_is_ticked_or_not(string state, string expected)
    {
        var control = Assert.Single(Control.Read(Control.Tick("t", state)).Controls);
        Assert.Equal((ControlKind.Tick, expected), (control.Kind, control.Value));
    }

    [Fact]
    public void Controls_without_settings_are_read() =>
        Assert.Equal("a | ∅", Control.Values($"<w:p><w:sdt><w:sdtContent>{Control.Run("a")}</w:sdtContent></w:sdt><w:sdt/></w:p>"));
}
