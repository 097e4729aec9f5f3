using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Documents.Templating.Tests.Answers;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 18. Every character that there is, in every place where a value can stand, gives valid XML: what XML cannot hold
/// becomes � and is told; every kind of line end is one line break, and so it is read back.
/// </summary>
public sealed class Check18_Characters
{
    private static readonly DocumentTemplate Everywhere = Attempt.Template(EveryPlace.Template());
    private static readonly DocumentTemplate Pieces = Attempt.Template(WordFile.Of("⟨{{ v }}⟩", "{{ for c in (v | string.split '') }}{{ c }}{{ end }}", "{{ v | string.slice 1 1 }}"));

    /// <summary>Of every Unicode category the first, a middle and the last character, and those that XML or Word treat in their own way.</summary>
    public static TheoryData<string> Characters
    {
        get
        {
            var special = new[] { 0x0, 0x1, 0x8, 0x9, 0xA, 0xB, 0xC, 0xD, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xAD, 0x2028, 0x2029, 0xFDD0, 0xFEFF, 0xFFF9, 0xFFFD, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF };
            var categories = Scalars().Select(scalar => scalar.Value).GroupBy(scalar => CharUnicodeInfo.GetUnicodeCategory(scalar)).Select(group => group.ToList());
            return [.. categories.SelectMany(group => new[] { group[0], group[group.Count / 2], group[^1] }).Concat(special).Distinct().Order().Select(scalar => scalar.ToString("X4", CultureInfo.InvariantCulture))];
        }
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public void Character_is_written_everywhere(string code)
    {
        var character = char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        var value = $"a{character}b";
        var (document, findings) = Render(Everywhere, value);
        var texts = EveryPlace.Texts(document);
        Assert.True(texts.Count > 15);
        var expected = Shown(value);
        Assert.All(texts, place => Assert.Equal(
            Bare(EveryPlace.Addresses.Contains(place.Key) ? value : EveryPlace.Properties.Contains(place.Key) ? Regex.Replace(expected, "[\u200B\u2060\uFEFF]", "") : expected),
            Bare(place.Value)));
        Assert.Equal(expected.Contains('\uFFFD', StringComparison.Ordinal) && character != "\uFFFD", findings.Contains("model.invalid-character"));
    }

    [Fact]
    public void Every_character_there_is()
    {
        const int AtOnce = 16_384;
        foreach (var chunk in Scalars().Chunk(AtOnce))
        {
            var value = string.Concat(chunk);
            var (document, _) = Render(Pieces, value);
            Assert.StartsWith(Bare(Shown(value)), Bare(Words(document)[1..]), StringComparison.Ordinal);
        }
    }

    /// <summary>JSON has no half characters, but functions cut texts anywhere.</summary>
    [Fact]
    public void Half_of_a_character_is_replaced_and_told()
    {
        var (document, findings) = Render(Pieces, "😀");
        Assert.Contains("model.invalid-character", findings);
        Assert.Equal("⟨😀⟩😀\uFFFD", Words(document));
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ude00")]
    [InlineData("\\ude00\\ud83d")]
    public void Half_of_a_character_is_no_JSON(string escape)
    {
        Assert.Equal(["model.not-json"], DocumentModel.Parse(Encoding.UTF8.GetBytes($$"""{ "v": "{{escape}}" }""")).Diagnostics.Select(found => found.Id));
        Assert.NotNull(ModelSchema.Parse(Encoding.UTF8.GetBytes($$"""{ "title": "{{escape}}" }""")).Diagnostics);
    }

    [Theory]
    [InlineData("\u0000")]
    [InlineData("\u000B")]
    [InlineData("\u001B[31m")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("<w:p>")]
    [InlineData("\"/>")]
    [InlineData("😀")]
    public void Names_in_the_data_are_texts_like_any_other(string name)
    {
        var template = Attempt.Template(WordFile.Of("{{ for m in (v | object.keys) }}{{ m }}{{ end }}", "{{ v | object.keys }}"));
        using var output = new MemoryStream();
        Assert.True(template.Render(Attempt.Model($$"""{ "v": { {{JsonSerializer.Serialize(name)}}: 1 } }"""), output).Succeeded);
        Assert.Equal(Shown(name) + Shown(name), Words(output.ToArray()));
    }

    /// <summary>A gap is named by the template and the schema, in a prompt, a title and a tag of at most 64 characters.</summary>
    [Theory]
    [InlineData("\u0001")]
    [InlineData("\u000B\u001F")]
    [InlineData("\uFFFE")]
    [InlineData("<&>\"'")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789😀")]
    [InlineData("012345678901234567890123456789012345678901234567890123456789012😀")]
    public void Names_of_gaps_are_valid_XML(string title)
    {
        var schema = ModelSchema.Parse(Encoding.UTF8.GetBytes($$"""{ "properties": { "v": { "title": {{JsonSerializer.Serialize(title)}} } }, "additionalProperties": true }""")).Schema!;
        string[] tags = ["{{ v }}", "{{ g[\"a\\x01b\"] }}", "{{ g[\"\\uFFFE\"] }}"];
        var template = DocumentTemplate.Compile(WordFile.Of(tags), new CompileOptions { Schema = schema, Title = title, TemplateId = title, TemplateVersion = title }).Template!;
        using var output = new MemoryStream();
        Assert.True(template.Render(Attempt.Model("""{ "g": {} }"""), output).Succeeded);
        Assert.Contains($"Add: {Shown(title)}", Words(output.ToArray()), StringComparison.Ordinal);
        IsXml(output.ToArray());
    }

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    public void Every_line_end_is_read_back_as_one(string value)
    {
        var package = WordFile.WithBody(Control.Of("answer", "{{ v }}", "<w:text w:multiLine=\"1\"/>"));
        using var output = new MemoryStream();
        Assert.True(Attempt.Template(package).Render(Attempt.Model($$"""{ "v": {{JsonSerializer.Serialize(value)}} }"""), output).Succeeded);
        Assert.Equal("a\nb", Assert.Single(FilledDocument.Read(output.ToArray()).Controls).Value);
    }

    /// <summary>Without the characters that turn the direction of writing: what becomes of those is another matter.</summary>
    private static string Bare(string text) => Regex.Replace(text, "[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]", "");

    private static IEnumerable<Rune> Scalars() =>
        Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(scalar => new Rune(scalar));

    /// <summary>What a value becomes in a text: told by the XML specification, not by the engine.</summary>
    private static string Shown(string value)
    {
        var shown = new StringBuilder(value.Length);
        foreach (var rune in value.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            shown.Append(rune.Value switch
            {
                '\r' or 0x2028 or 0x2029 => "\n",
                '\n' or '\t' => rune.ToString(),
                < ' ' or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return shown.ToString();
    }

    private static (byte[] Document, IReadOnlyList<string> Findings) Render(DocumentTemplate template, string value)
    {
        using var output = new MemoryStream();
        var result = template.Render(Attempt.Model($$"""{ "v": {{JsonSerializer.Serialize(value)}} }"""), output);
        Assert.True(result.Succeeded);
        IsXml(output.ToArray());
        return (output.ToArray(), [.. result.Diagnostics.Select(found => found.Id).Distinct()]);
    }

    private static void IsXml(byte[] document)
    {
        foreach (var part in new WordPackage(document).Parts.Values)
        {
            using var reader = XmlReader.Create(new MemoryStream(part));
            while (reader.Read())
            {
            }
        }
    }

    private static string Words(byte[] document)
    {
        var package = new WordPackage(document);
        return string.Concat(package.Xml(package.MainPart).Descendants().Select(element =>
            element.Is("t") ? element.Value : element.Is("br") ? "\n" : element.Is("tab") ? "\t" : ""));
    }
}
