using CsCheck;
using Documents.Templating.RichText;
using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Fuzzing;

namespace Documents.Templating.Tests.RichText;

/// <summary>Whatever signs stand between the words of a text: every word appears, once and in its order, and Word opens the document.</summary>
public sealed class MarkdownWordsTests
{
    private static readonly string[] Signs =
    [
        " ", " ", " ", " ", "\n", "\n", "\n\n", "\n\n", "*", "**", "_", "~~", "`", "``", "\n```\n", "\n~~~\n", "#", "\n# ", "\n## ", "\n- ", "\n  - ", "\n    - ",
        "\n1. ", "\n7) ", "\n   1. ", "\n> ", "\n>> ", "\n---\n", "\n===\n", "\n***\n", "|", " | ", "\n|---|---|\n", "\n|:-:|", "[", "]", "](https://example.org/) ",
        "](javascript:x) ", "![", "]: ", "][", "<", ">", "<b>", "</div>\n", "<!--", "&amp;", "&", "\\", "\\\n", "  \n", "\t", "\n\t", "\n    ", ":", "(", ")", "!", "\u00a0", "\"", "{{", "}}", "\r\n",
    ];

    private static readonly Gen<string[]> Texts = Gen.Int[0, Signs.Length - 1].Array[1, 60].Select(numbers => numbers.Select(number => Signs[number]).ToArray());

    [Fact]
    public void Every_word_appears_in_its_order() => FuzzTarget.Of("words", 3_000, Texts, signs =>
    {
        var read = MarkdownReader.Read(Text(signs));
        Assert.NotNull(read);
        var at = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            var word = $"w{i}w";
            var next = read.Words.IndexOf(word, StringComparison.Ordinal);
            // A link over two cells comes before its table: where its words belong nobody can say.
            Assert.True(next >= (signs.Any(sign => sign.Contains('|', StringComparison.Ordinal)) ? 0 : at), $"{word} is lost or moved in “{read.Words}” of “{Text(signs)}”");
            at = next;
        }
    }, Text).TryBriefly();

    [Fact]
    public void Word_opens_every_document()
    {
        var package = WordFile.WithBody(
            WordFile.Paragraph("{{ note | markdown }}") + WordFile.Paragraph("a {{ note | markdown }} b") + WordFile.Paragraph("{{ note | markdown }} c")
            + WordFile.Table(1, WordFile.Row("{{ note | markdown }}")) + WordFile.Paragraph("{{ note | markdown }}")
            + $"<w:sdt><w:sdtPr/><w:sdtContent>{WordFile.Paragraph("{{ note | markdown }}")}</w:sdtContent></w:sdt>");
        var template = Attempt.Template(package);
        FuzzTarget.Of("documents", 150, Texts, signs =>
        {
            using var output = new MemoryStream();
            var model = Attempt.Model($$"""{ "note": {{System.Text.Json.JsonSerializer.Serialize(Text(signs))}} }""");
            Assert.True(template.Render(model, output).Succeeded);
            string[] faults = [.. SchemaErrors.Added(package, output.ToArray()), .. WordRules.Broken(package, output.ToArray()), .. UniqueIds.Repeated(package, output.ToArray())];
            Assert.True(faults.Length == 0, string.Join('\n', faults) + "\n" + Text(signs));
        }, Text).TryBriefly();
    }

    private static string Text(string[] signs) => string.Concat(signs.Select((sign, i) => $"w{i}w{sign}"));
}
