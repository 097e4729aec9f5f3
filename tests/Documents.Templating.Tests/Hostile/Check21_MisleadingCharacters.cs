using System.Text.Json;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 21. In the properties of a document, which programs show in windows and lists of files, nothing from the data turns
/// the direction of what follows and nothing is there that nobody sees. What a person writes right to left stays right.
/// The text of the document is another matter: there such characters are somebody's writing.
/// </summary>
public sealed class Check21_MisleadingCharacters
{
    [Theory]
    [InlineData("Plan for \u202Egpj.exe", "Plan for gpj.exe")]
    [InlineData("\u202A\u202B\u202C\u202D\u202Ea\u2066\u2067\u2068\u2069", "a")]
    [InlineData("a\u200Bb\u2060c\uFEFFd", "abcd")]
    [InlineData("مريم\u200Fو", "مريم\u200Fو")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    [InlineData("👩‍👧", "👩‍👧")]
    public void Property_is_what_it_looks_like(string value, string expected)
    {
        using var output = new MemoryStream();
        Assert.True(Attempt.Template(EveryPlace.Template()).Render(Attempt.Model($$"""{ "v": {{JsonSerializer.Serialize(value)}} }"""), output).Succeeded);
        var texts = EveryPlace.Texts(output.ToArray());
        Assert.All(EveryPlace.Properties, property => Assert.Equal(expected, texts[property]));
    }
}
