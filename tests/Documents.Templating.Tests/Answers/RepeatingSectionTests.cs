namespace Documents.Templating.Tests.Answers;

/// <summary>Items of a repeating section are what stands in the document: Word copies an item with all its tags.</summary>
public sealed class RepeatingSectionTests
{
    private static string Goals(FilledDocumentResult read) => read.Values.GetProperty("goals").GetRawText();

    [Fact]
    public void Added_item_is_one_more()
    {
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person =>
        {
            person.AddsAfter("goals[1]");
            person.TypesIntoLast("goals[1].note", "a new one");
        }));
        Assert.Equal("""[{"done":true,"note":"slowly"},{"done":false,"note":""},{"done":false,"note":"a new one"}]""", Goals(read));
        Assert.Equal("""goals[2]: nothing -> {"done":false,"note":"a new one"}""", AllKinds.Changes(read));
        Assert.Equal("", AllKinds.Mismatches(read));
        Assert.Contains("goals[2].note", read.Answers.Select(answer => answer.Name));
    }

    [Fact]
    public void Item_added_in_the_middle_moves_the_next_one()
    {
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person => person.AddsAfter("goals[0]")));
        Assert.Equal("""[{"done":true,"note":"slowly"},{"done":false,"note":null},{"done":false,"note":""}]""", Goals(read));
        Assert.Equal("""goals[1]: nothing -> {"done":false,"note":null}""", AllKinds.Changes(read));
    }

    [Fact]
    public void Deleted_item_is_one_less()
    {
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person => person.Deletes("goals[0]")));
        Assert.Equal("""[{"done":false,"note":""}]""", Goals(read));
        Assert.Equal("""goals[0]: {"words":"Sleep","done":true,"note":"slowly"} -> nothing""", AllKinds.Changes(read));
        Assert.Equal("", AllKinds.Mismatches(read));
    }

    [Fact]
    public void Empty_list_stays_empty_until_somebody_fills_its_item()
    {
        const string None = """{ "goals": [], "spaces": [] }""";
        var untouched = AllKinds.Read(AllKinds.Made(None), None);
        Assert.Equal("[]", Goals(untouched));
        Assert.Equal("", AllKinds.Changes(untouched));
        Assert.Equal("[]", Goals(AllKinds.Read(AllKinds.Made(None), model: null)));
        Assert.Equal("[]", Goals(FilledDocument.Read(AllKinds.Made(None))));

        var filled = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(None), person => person.Types("goals[0].note", "first")), None);
        Assert.Equal("""[{"done":false,"note":"first"}]""", Goals(filled));
        Assert.Equal("""goals[0]: nothing -> {"done":false,"note":"first"}""", AllKinds.Changes(filled));
        Assert.Equal("", AllKinds.Mismatches(filled));
    }

    [Fact]
    public void Item_that_was_added_to_an_empty_list_and_left_empty_is_none()
    {
        const string None = """{ "goals": [] }""";
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(None), person =>
        {
            person.AddsAfter("new:goals[0]");
            person.TypesIntoLast("goals[0].note", "second");
        }), None);
        Assert.Equal("""[{"done":false,"note":"second"}]""", Goals(read));
    }

    [Fact]
    public void Sections_in_sections_keep_to_their_items()
    {
        var steps = Control.Around("<w15:repeatingSection/>", Control.Around("<w15:repeatingSectionItem/>",
            $"<w:p>{Control.Run("{{ for s in g.steps }}")}{Control.Around(Control.Tag("{{ s }}") + Control.Placeholder + "<w:text/>", Control.Run("x"))}{Control.Run("{{ end }}")}</w:p>"));
        var goals = Control.Around("<w15:repeatingSection/>", Control.Around("<w15:repeatingSectionItem/>",
            Files.WordFile.Paragraph("{{ for g in goals }}") + steps + Files.WordFile.Paragraph("{{ end }}")));
        var template = AllKinds.Compiled(goals, """{ "type": "object", "properties": { "goals": { "type": "array", "items": { "type": "object", "properties": { "steps": { "type": "array", "items": { "type": "string" } } } } } } }""");
        const string Model = """{ "goals": [{ "steps": ["a", "b"] }, { "steps": ["c"] }, { "steps": [] }] }""";
        Assert.Equal("""[{"steps":["a","b"]},{"steps":["c"]},{"steps":[]}]""", Goals(AllKinds.Read(AllKinds.Made(Model, template), Model, template)));

        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(Model, template), person =>
        {
            person.Deletes("goals[0]");
            person.AddsAfter("goals[1].steps[0]");
            person.TypesIntoLast("goals[1].steps[0]", "d");
            person.Types("goals[2].steps[0]", "e");
        }), Model, template);
        Assert.Equal("""[{"steps":["c","d"]},{"steps":["e"]}]""", Goals(read));
        Assert.Equal("""goals[0]: {"steps":["a","b"]} -> nothing | goals[0].steps[1]: nothing -> "d" | goals[1].steps[0]: nothing -> "e" """.Trim(), AllKinds.Changes(read));
    }
}
