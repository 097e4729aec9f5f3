using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Fields;

/// <summary>A template says which fields it needs, what it does with them and where.</summary>
public sealed class FieldListTests
{
    [Theory]
    [InlineData("{{ name }}", "name Value required")]
    [InlineData("{{ client.name }}", "client Group required, client.name Value required")]
    [InlineData("{{ for g in goals }}{{ g.words }}{{ end }}", "goals List required, goals[].words Value")]
    [InlineData("{{ for g in goals }}{{ for s in g.steps }}{{ s }}{{ end }}{{ end }}", "goals List required, goals[].steps List")]
    [InlineData("{{ if risk }}x{{ end }}", "risk Condition")]
    [InlineData("{{ if risk }}{{ plan }}{{ end }}", "plan Value, risk Condition")]
    [InlineData("{{ if name }}{{ name }}{{ end }}{{ name }}", "name Value required")]
    [InlineData("{{ with client }}{{ name }}{{ end }}", "client Group required, client.name Value required")]
    [InlineData("{{ x = name }}{{ x }}", "name Value required")]
    [InlineData("{{ name ?? 'friend' }}", "name Value")]
    [InlineData("{{ name | string.upcase }} {{ due | date.on }}", "due Value required, name Value required")]
    [InlineData("{{ for g in goals }}{{ for.index }}{{ end }}", "goals List required")]
    [InlineData("plain text", "")]
    public void Fields_of_a_template(string tag, string expected) => Assert.Equal(expected, string.Join(", ", List(tag)));

    [Fact]
    public void Schema_says_type_title_and_need()
    {
        var schema = ModelSchema.Parse(Encoding.UTF8.GetBytes("""
            { "type": "object", "required": ["due"], "properties": {
                "name": { "type": "string", "title": "what to call you" },
                "due": { "type": "string", "format": "date" } } }
            """)).Schema;
        var fields = DocumentTemplate.Compile(WordFile.Of("{{ name }}{{ if due }}{{ due }}{{ end }}"), new CompileOptions { Schema = schema }).Template!.Fields;
        Assert.Equal(["due date True ", "name string False what to call you"],
            fields.Select(field => $"{field.Path} {field.SchemaType} {field.Required} {field.Title}"));
    }

    [Fact]
    public void Every_place_is_listed()
    {
        var field = Assert.Single(Attempt.Template(WordFile.Of("{{ name }}", "x", "{{ name }}")).Fields);
        Assert.Equal(["paragraph 1", "paragraph 3"], field.Places.Select(place => place.Place));
    }

    private static IEnumerable<string> List(string tag) => Attempt.Template(WordFile.Of(tag)).Fields
        .Select(field => $"{field.Path} {field.Type}{(field.Required ? " required" : "")}");
}
