namespace Documents.Templating.Tests.Answers;

/// <summary>A worksheet with every kind of control: made for a model, filled in as Word does, read back as the model's JSON.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Document_that_nobody_touched_gives_back_its_model()
    {
        var read = AllKinds.Read(AllKinds.Made());
        AllKinds.HasValues(
            """
            {
              "client": { "name": "Eden", "likes_tea": true },
              "minutes": 20, "strength": 3.5, "day": "2026-12-01", "starts": "2026-12-01T14:00:00Z", "mood": "low", "place": "the park", "why": null,
              "goals": [{ "done": true, "note": "slowly" }, { "done": false, "note": "" }],
              "spaces": [{ "felt": "" }, { "felt": "calm" }]
            }
            """,
            read);
        Assert.Equal("", AllKinds.Changes(read));
        Assert.Equal("", AllKinds.Mismatches(read));
        Assert.Equal(["goals[1].note", "spaces[0].felt", "found_out"], read.LeftEmpty.Select(control => control.Path));
        Assert.Equal("why", Assert.Single(read.OpenGaps).Path);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Without_the_model_values_have_the_types_of_the_schema()
    {
        var read = AllKinds.Read(AllKinds.Made(), model: null);
        AllKinds.HasValues(
            """
            {
              "client": { "name": "Eden", "likes_tea": true },
              "minutes": 20, "strength": 3.5, "day": "2026-12-01", "starts": "2026-12-01T14:00:00", "mood": "low", "place": "the park", "why": null,
              "goals": [{ "done": true, "note": "slowly" }, { "done": false, "note": null }],
              "spaces": [{ "felt": null }, { "felt": "calm" }]
            }
            """,
            read);
        Assert.Equal("", AllKinds.Mismatches(read));
        Assert.Empty(read.Changes);
    }

    [Fact]
    public void What_somebody_filled_in_comes_back_and_every_change_is_told()
    {
        var filled = PersonInWord.Fills(AllKinds.Made(), person =>
        {
            person.Types("client.name", "Ash & <Eden>");
            person.Ticks("client.likes_tea", on: false);
            person.Types("minutes", "25");
            person.Types("strength", "4");
            person.Picks("day", "2026-12-24");
            person.Picks("starts", "2026-12-25");
            person.Chooses("mood", "good");
            person.Types("place", "my own place");
            person.Types("gap:why", "because", "it helps");
            person.Ticks("goals[1].done");
            person.Clears("goals[0].note");
            person.Types("goals[1].note", "twice");
            person.Types("spaces[0].felt", "tense");
            person.Types("found_out", "that it passes");
        });
        var read = AllKinds.Read(filled);
        AllKinds.HasValues(
            """
            {
              "client": { "name": "Ash & <Eden>", "likes_tea": false },
              "minutes": 25, "strength": 4, "day": "2026-12-24", "starts": "2026-12-25T00:00:00", "mood": "good", "place": "my own place", "why": "because\nit helps",
              "goals": [{ "done": true, "note": null }, { "done": true, "note": "twice" }],
              "spaces": [{ "felt": "tense" }, { "felt": "calm" }]
            }
            """,
            read);
        Assert.Equal(
            "client.name: \"Eden\" -> \"Ash & <Eden>\" | client.likes_tea: true -> false | minutes: 20 -> 25 | strength: 3.5 -> 4 | day: \"2026-12-01\" -> \"2026-12-24\" | starts: \"2026-12-01T14:00:00Z\" -> \"2026-12-25T00:00:00\""
            + " | mood: \"low\" -> \"good\" | place: \"the park\" -> \"my own place\" | why: null -> \"because\\nit helps\" | goals[0].note: \"slowly\" -> null | goals[1].done: false -> true | goals[1].note: \"\" -> \"twice\" | spaces[0].felt: \"\" -> \"tense\" | found_out: null -> \"that it passes\"",
            AllKinds.Changes(read));
        Assert.Equal("", AllKinds.Mismatches(read));
        Assert.Equal("because\nit helps", Assert.Single(Assert.Single(read.FilledGaps).Controls).Value);
        Assert.Empty(read.OpenGaps);
    }

    [Fact]
    public void What_was_read_makes_the_same_document_again()
    {
        var filled = PersonInWord.Fills(AllKinds.Made(), person =>
        {
            person.Types("minutes", "25");
            person.Picks("day", "2026-12-24");
            person.Chooses("mood", "good");
            person.Types("gap:why", "because");
        });
        var read = AllKinds.Read(filled);
        var again = AllKinds.Read(AllKinds.Made(read.Values.GetRawText()), model: null);
        string[] fields = ["client", "minutes", "strength", "day", "mood", "place", "why"];
        Assert.All(fields, field => Assert.Equal(read.Values.GetProperty(field).GetRawText(), again.Values.GetProperty(field).GetRawText()));
    }

    [Fact]
    public void Language_of_the_document_is_that_of_its_answers()
    {
        var german = new RenderOptions { Culture = System.Globalization.CultureInfo.GetCultureInfo("de-DE") };
        var filled = PersonInWord.Fills(AllKinds.Made(options: german), person => person.Types("minutes", "1.200"));
        var read = AllKinds.Read(filled);
        Assert.Equal("minutes: 20 -> 1200", AllKinds.Changes(read));
        Assert.Equal(3.5m, read.Values.GetProperty("strength").GetDecimal());
        Assert.Equal("3,5", read.Controls.Single(control => control.Path == "strength").Value);
    }

    [Fact]
    public void Without_the_template_tags_are_paths()
    {
        var read = FilledDocument.Read(AllKinds.Made());
        AllKinds.HasValues(
            """
            {
              "client": { "name": "Eden", "likes_tea": true },
              "minutes": "20", "strength": "3.5", "day": "2026-12-01", "starts": "2026-12-01", "mood": "low", "place": "the park", "why": null,
              "goals": [{ "done": true, "note": "slowly" }, { "done": false, "note": null }],
              "spaces": [{ "felt": null }, { "felt": "calm" }],
              "found_out": null
            }
            """,
            read);
        Assert.Empty(read.Mismatches);
    }

    [Fact]
    public void Model_without_a_template_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => FilledDocument.Read(AllKinds.Made(), new ReadOptions { Model = Files.Attempt.Model("{}") }));
}
