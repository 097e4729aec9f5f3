using Documents.Templating.RichText;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Hostile;

namespace Documents.Templating.Tests.RichText;

/// <summary>
/// Markdown that nobody would write, as long as a value may be: it costs what its length costs, on a stack of ordinary
/// size, and gives either a document with all of it or one finding.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class HostileMarkdownTests
{
    private const int Length = 199_990;

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["open brackets"] = () => Again("["),
        ["closed brackets"] = () => Again("]"),
        ["brackets within each other"] = () => Half("[") + Half("]"),
        ["links without end"] = () => Again("[a]("),
        ["links within each other"] = () => Half("[a](") + Half(")"),
        ["pictures within each other"] = () => Half("![a](b") + Half(")"),
        ["links with titles without end"] = () => Again("[a](b \""),
        ["links in angle brackets"] = () => Again("[a](<b"),
        ["links in stars"] = () => Again("*[a](b) "),
        ["links that name one another"] = () => Again("[a][b]"),
        ["lines that look like references"] = () => Again("[a]: b\n"),
        ["references without end"] = () => Again("[a]: b \"c\n"),
        ["brackets on lines of their own"] = () => Again("[\n"),
        ["stars"] = () => Again("*"),
        ["open stars"] = () => Again("*a "),
        ["closed stars"] = () => Again("a* "),
        ["stars within each other"] = () => Half("*a **a ") + Half("a** a* "),
        ["three stars"] = () => Again("***a b "),
        ["stars and lines"] = () => Again("*a_ "),
        ["underlines"] = () => Again("_a "),
        ["struck out"] = () => Again("~~a "),
        ["struck out in stars"] = () => Again("~~*a "),
        ["backticks"] = () => Again("`a``b"),
        ["more and more backticks"] = () => string.Concat(Enumerable.Range(1, 600).Select(i => new string('`', i) + " ")),
        ["backslashes"] = () => Again("\\"),
        ["entities"] = () => Again("&#"),
        ["angle brackets"] = () => Again("<a "),
        ["addresses without end"] = () => Again("<http:"),
        ["comments without end"] = () => Again("<!--"),
        ["quotes within each other"] = () => Again(">"),
        ["lists within each other"] = () => Again("* - "),
        ["numbers within each other"] = () => Again("1. "),
        ["quotes and lists within each other"] = () => Again("> - "),
        ["deeper and deeper lists"] = () => string.Concat(Enumerable.Range(0, 440).Select(i => new string(' ', 2 * i) + "- a\n")),
        ["deeper and deeper quotes"] = () => string.Concat(Enumerable.Range(0, 620).Select(i => new string('>', i) + "a\n")),
        ["lines that go on in a deep quote"] = () => new string('>', 60) + "a\n" + Again("a\n"),
        ["lists of one item"] = () => Again("- a\n\nb\n\n"),
        ["numbered lists"] = () => Again("1. a\n\nbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n\n"),
        ["large numbers"] = () => Again("999999999. a\n\nb\n\n"),
        ["pipes"] = () => "a|b\n-|-\n" + Again("|"),
        ["rows"] = () => "a|b\n-|-\n" + Again("a|b\n"),
        ["wide table with many rows"] = () => Again("a|", 30_000) + "\n" + Again("-|", 30_000) + "\n" + Again("|a\n", 60_000),
        ["table of sixty columns with many rows"] = () => Again("a|", 120) + "\n" + Again("-|", 120) + "\n" + Again("|a\n"),
        ["colons and pipes"] = () => Again(":|"),
        ["stars in cells"] = () => "a|b\n-|-\n" + Again("*a|"),
        ["headings"] = () => Again("# a\n"),
        ["headings by the line below"] = () => Again("a\n=\n"),
        ["lines for headings"] = () => Again("=\n"),
        ["rules"] = () => Again("---\n"),
        ["fences"] = () => Again("```\n"),
        ["long rows"] = () => "a|b\n-|-\n" + Again("aaaaaaaa|bbbbbbbb\n"),
        ["long headings"] = () => Again("# aaaaaaaaaaaaaaaaaa\n"),
        ["bold and struck out"] = () => Again("**a** ~~b~~\n\n"),
        ["links"] = () => Again("[a](https://example.org/) and\n\n"),
        ["bullets"] = () => Again("- aaaaaaaa\n"),
        ["one long word"] = () => Again("a"),
        ["spaces"] = () => Again(" "),
        ["tabs"] = () => Again("\ta\n"),
        ["empty lines"] = () => Again("\n"),
        ["short lines"] = () => Again("a\n"),
        ["halves of signs"] = () => Again("\ud83d*"),
        ["zeros"] = () => Again("\0*"),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_costs_what_its_length_costs(string name)
    {
        var text = Texts[name]();
        Guarded.Run(() => MarkdownReader.Read(text)?.Words.ToString());
    }

    [Theory]
    [InlineData("quotes within each other")]
    [InlineData("stars within each other")]
    [InlineData("deeper and deeper lists")]
    [InlineData("wide table with many rows")]
    [InlineData("colons and pipes")]
    [InlineData("links without end")]
    [InlineData("rows")]
    [InlineData("headings")]
    public void What_cannot_be_laid_out_is_one_finding(string name) =>
        Assert.Equal(["model.tangled-markdown"], Rendered(Texts[name]()).Ids);

    [Theory]
    [InlineData("long rows")]
    [InlineData("long headings")]
    [InlineData("bold and struck out")]
    [InlineData("links")]
    [InlineData("bullets")]
    [InlineData("three stars")]
    public void What_can_be_laid_out_is_written_in_the_time_of_its_length(string name)
    {
        var template = Attempt.Template(WordFile.Of("{{ note | markdown }}", "x {{ note | markdown }} y"));
        var model = Attempt.Model($$"""{ "note": {{System.Text.Json.JsonSerializer.Serialize(Texts[name]())}} }""");
        Guarded.Run(() => template.Render(model, Stream.Null));
    }

    [Fact]
    public void More_numbered_lists_than_word_tells_apart_are_one_finding() =>
        Assert.Equal(["template.too-many-lists"], Rendered(Texts["numbered lists"]()).Ids);

    private static Attempt Rendered(string note) =>
        Attempt.At(WordFile.Of("{{ note | markdown }}"), $$"""{ "note": {{System.Text.Json.JsonSerializer.Serialize(note)}} }""");

    private static string Again(string text, int length = Length) => string.Concat(Enumerable.Repeat(text, length / text.Length));

    private static string Half(string text) => Again(text, Length / 2);
}
