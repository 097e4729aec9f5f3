using System.Globalization;

namespace Documents.Templating.Tests.Answers;

/// <summary>What no longer fits the template is told, and is in no finding: it is a person's own words.</summary>
public sealed class MismatchTests
{
    [Fact]
    public void Wrong_types_are_told_and_left_out()
    {
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person =>
        {
            person.Types("minutes", "a while");
            person.Types("strength", "3,5");
            person.Types("day", "next Tuesday");
        }), model: null);
        Assert.Equal("WrongType minutes: a while (a whole number) | WrongType strength: 3,5 (a number) | WrongType day: next Tuesday (a date)", AllKinds.Mismatches(read));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, read.Values.GetProperty("minutes").ValueKind);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Choice_that_the_template_has_no_more_is_told()
    {
        var today = AllKinds.Compiled(AllKinds.Body.Replace("<w:listItem w:displayText=\"rather low\" w:value=\"low\"/>", "", StringComparison.Ordinal));
        var read = AllKinds.Read(AllKinds.Made(), model: null, today);
        Assert.Equal("NotAChoice mood: low", AllKinds.Mismatches(read));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, read.Values.GetProperty("mood").ValueKind);
    }

    [Fact]
    public void Choice_that_its_own_list_does_not_have_is_told() => Assert.Equal(
        "NotAChoice mood: furious",
        AllKinds.Mismatches(AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person => person.Types("mood", "furious")))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Control_that_is_gone_is_told(bool knowsModel)
    {
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person =>
        {
            person.Deletes("mood");
            person.Deletes("found_out");
            person.Deletes("spaces[1].felt");
        }), knowsModel ? AllKinds.Model : null);
        Assert.Equal(knowsModel ? "Gone mood | Gone spaces[1].felt | Gone found_out" : "Gone mood | Gone found_out", AllKinds.Mismatches(read));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Control_that_was_added_is_told(bool knowsModel)
    {
        var other = AllKinds.Compiled(AllKinds.Body + Control.Of("extra", "more") + Control.Of("gap:nowhere", "words", ""), version: "1.0.0");
        var read = AllKinds.Read(AllKinds.Made(template: other), knowsModel ? AllKinds.Model : null);
        Assert.Equal("Unknown extra: more | Unknown nowhere: words", AllKinds.Mismatches(read));
    }

    [Fact]
    public void Controls_of_loops_and_conditions_are_known_without_the_model()
    {
        var body = Files.WordFile.Paragraph("{{ for s in spaces }}") + Control.Of("felt_{{ for.index + 1 }}", "x") + Control.Of("again", "y") + Files.WordFile.Paragraph("{{ end }}")
            + Files.WordFile.Paragraph("{{ if minutes }}") + Control.Of("maybe", "z") + Files.WordFile.Paragraph("{{ end }}");
        var template = AllKinds.Compiled(body);
        Assert.Equal("", AllKinds.Mismatches(AllKinds.Read(AllKinds.Made(template: template), model: null, template)));
        Assert.Equal("", AllKinds.Mismatches(AllKinds.Read(AllKinds.Made("{}", template), model: null, template)));
    }

    [Fact]
    public void Field_in_several_places_counts_where_it_was_changed()
    {
        var twice = AllKinds.Compiled(AllKinds.Body + Control.Of("{{ minutes }}", "", Control.Placeholder + "<w:text/>"));
        var changed = PersonInWord.Fills(AllKinds.Made(template: twice), person => person.Types("minutes", "25"));
        Assert.Equal(25, AllKinds.Read(changed, AllKinds.Model, twice).Values.GetProperty("minutes").GetInt32());
        Assert.Equal("", AllKinds.Mismatches(AllKinds.Read(changed, AllKinds.Model, twice)));
        Assert.Equal("Contradiction minutes: 20", AllKinds.Mismatches(AllKinds.Read(changed, model: null, twice)));
    }

    [Fact]
    public void Control_that_was_copied_is_one_too_many() => Assert.Equal(
        "Unknown place: the park",
        AllKinds.Mismatches(AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person => person.Duplicates("place")))));

    [Fact]
    public void Box_of_a_gap_is_open_until_it_is_ticked()
    {
        const string Unknown = """{ "client": { "name": "Eden" }, "goals": [] }""";
        var open = AllKinds.Read(AllKinds.Made(Unknown), Unknown);
        Assert.Contains("client.likes_tea", open.OpenGaps.Select(gap => gap.Path));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, open.Values.GetProperty("client").GetProperty("likes_tea").ValueKind);

        var ticked = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(Unknown), person => person.Ticks("gap:client.likes_tea")), Unknown);
        Assert.True(ticked.Values.GetProperty("client").GetProperty("likes_tea").GetBoolean());
        Assert.Equal("client.likes_tea: null -> true", AllKinds.Changes(ticked));
    }

    [Fact]
    public void Lost_tags_are_told_once()
    {
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person => person.SavesWithLibreOffice()));
        Assert.Equal("document.tags-lost", Assert.Single(read.Diagnostics).Id);
        Assert.Equal("", AllKinds.Mismatches(read));
        Assert.Equal(read.Controls.Count, read.Untagged.Count());
        Assert.Equal("document.tags-lost", Assert.Single(FilledDocument.Read(PersonInWord.Fills(AllKinds.Made(), person => person.SavesWithLibreOffice())).Diagnostics).Id);
    }

    [Fact]
    public void Another_template_or_version_is_told()
    {
        var other = DocumentTemplate.Compile(Files.WordFile.Of("x"), new CompileOptions { TemplateId = "other" }).Template!;
        Assert.Equal("document.other-template", Assert.Single(AllKinds.Read(AllKinds.Made(), model: null, other).Diagnostics).Id);
        Assert.Equal("document.other-template", Assert.Single(AllKinds.Read(Files.WordFile.Of("x"), model: null).Diagnostics).Id);
        Assert.Equal("document.other-version", Assert.Single(AllKinds.Read(AllKinds.Made(), model: null, AllKinds.Compiled(AllKinds.Body, version: "1.1.0")).Diagnostics).Id);
    }

    [Fact]
    public void Model_that_cannot_be_rendered_is_told()
    {
        var read = FilledDocument.Read(AllKinds.Made(), new ReadOptions { Template = AllKinds.Template, Model = Files.Attempt.Model("""{ "minutes": "long" }""") });
        Assert.Equal("model.wrong-type", Assert.Single(read.Diagnostics).Id);
        Assert.False(read.Succeeded);
    }

    [Fact]
    public void Findings_hold_no_answers()
    {
        const string Secret = "my own words";
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made(), person =>
        {
            person.Types("minutes", Secret);
            person.Types("mood", Secret);
            person.SavesWithLibreOffice();
        }));
        Assert.All(read.Diagnostics, diagnostic => Assert.DoesNotContain(Secret, diagnostic.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Long_paths_come_back_whole()
    {
        const string Schema = """{ "type": "object", "properties": { "therapeutic_agreement": { "type": "object", "properties": { "between_session_tasks": { "type": "array", "items": { "type": "object", "properties": { "what_the_client_wants_to_try": { "type": "string" } } } } } } } }""";
        var body = Files.WordFile.Paragraph("{{ for t in therapeutic_agreement.between_session_tasks }}")
            + Control.Of("{{ t.what_the_client_wants_to_try }}", "", Control.Placeholder) + Files.WordFile.Paragraph("{{ end }}")
            + Files.WordFile.Paragraph("{{ therapeutic_agreement.between_session_tasks[1].what_the_client_wants_to_try }}");
        var template = AllKinds.Compiled(body, Schema);
        const string Model = """{ "therapeutic_agreement": { "between_session_tasks": [{ "what_the_client_wants_to_try": "walk" }, {}] } }""";
        var made = AllKinds.Made(Model, template);
        Assert.All(FilledDocument.Read(made).Controls, control => Assert.InRange(control.Tag.Length, 1, 64));
        var read = AllKinds.Read(made, model: null, template);
        Assert.Equal("""{"therapeutic_agreement":{"between_session_tasks":[{"what_the_client_wants_to_try":"walk"},{"what_the_client_wants_to_try":null}]}}""", read.Values.GetRawText());
        Assert.Equal("therapeutic_agreement.between_session_tasks[1].what_the_client_wants_to_try", Assert.Single(read.OpenGaps).Path);
        Assert.Equal("", AllKinds.Mismatches(read));
    }

    [Fact]
    public void Typed_field_that_is_missing_is_a_gap_in_spite_of_a_tag_of_its_own()
    {
        var template = AllKinds.Compiled(Control.Of("my_mood", "{{ mood }}", "<w:comboBox/>") + Control.Of("my_day", "{{ day | date.on }}", "<w:date/>"));
        var open = AllKinds.Read(AllKinds.Made("{}", template), model: null, template);
        Assert.Equal(["mood", "day"], open.OpenGaps.Select(gap => gap.Path));
        Assert.Equal("", AllKinds.Mismatches(open));

        var filled = AllKinds.Read(PersonInWord.Fills(AllKinds.Made("{}", template), person => person.Types("gap:mood", "fine")), "{}", template);
        Assert.Equal("""{"mood":"fine","day":null}""", filled.Values.GetRawText());
        Assert.Equal("mood: null -> \"fine\"", AllKinds.Changes(filled));

        var made = AllKinds.Read(AllKinds.Made("""{ "mood": "low", "day": "2026-12-01" }""", template), model: null, template);
        Assert.Equal("my_mood=low my_day=2026-12-01", Control.Text(made.Answers));
        Assert.Equal("", AllKinds.Mismatches(made));
    }

    [Fact]
    public void Long_tags_of_the_author_are_known()
    {
        var tag = "how_it_went_with_what_we_said_we_would_try_until_we_meet_again_1";
        var template = AllKinds.Compiled(Files.WordFile.Paragraph("{{ for s in spaces }}") + Control.Of(tag, "x") + Control.Of(tag[..50] + "{{ s.felt }}", "y") + Files.WordFile.Paragraph("{{ end }}"));
        const string Model = """{ "spaces": [{ "felt": "quite a bit calmer than before" }, { "felt": "" }] }""";
        Assert.Equal("", AllKinds.Mismatches(AllKinds.Read(AllKinds.Made(Model, template), model: null, template)));
    }

    [Theory]
    [InlineData("en-GB", "1,200", "1200")]
    [InlineData("en-GB", "12,00", null)]
    [InlineData("en-GB", " -3 ", "-3")]
    [InlineData("en-GB", "30 minutes", null)]
    [InlineData("fr-FR", "1 200", "1200")]
    [InlineData("de-DE", "3,5", null)]
    [InlineData("de-DE", "3.0", "3.0")]
    public void Whole_numbers_are_read_in_the_language_of_the_document(string culture, string written, string? expected)
    {
        var made = AllKinds.Made(options: new RenderOptions { Culture = CultureInfo.GetCultureInfo(culture) });
        var read = AllKinds.Read(PersonInWord.Fills(made, person => person.Types("minutes", written)), model: null);
        Assert.Equal(expected ?? "null", read.Values.GetProperty("minutes").GetRawText());
    }

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("No", "false")]
    [InlineData("maybe", "null")]
    public void Yes_and_no_may_be_written(string written, string expected)
    {
        var template = AllKinds.Compiled(Control.Of("{{ client.likes_tea }}", "", Control.Placeholder + "<w:text/>"));
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made("{}", template), person => person.Types("gap:client.likes_tea", written)), model: null, template);
        Assert.Equal(expected, read.Values.GetProperty("client").GetProperty("likes_tea").GetRawText());
    }

    [Theory]
    [InlineData("24/12/2026", "\"2026-12-24\"")]
    [InlineData("24 December 2026", "\"2026-12-24\"")]
    [InlineData("Thursday 24 December 2026", "\"2026-12-24\"")]
    [InlineData("2026-12-24", "\"2026-12-24\"")]
    [InlineData("14:00", "null")]
    public void Days_may_be_written(string written, string expected)
    {
        var template = AllKinds.Compiled(Control.Of("{{ day }}", "", Control.Placeholder + "<w:text/>"));
        var read = AllKinds.Read(PersonInWord.Fills(AllKinds.Made("{}", template), person => person.Types("gap:day", written)), model: null, template);
        Assert.Equal(expected, read.Values.GetProperty("day").GetRawText());
    }
}
