namespace Documents.Cli.Tests;

/// <summary>From a client's record: what could go home, what to have in mind, and a document with its release check.</summary>
public sealed class ForClientTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _template = Repository.File("templates/worksheets/thought-record-short");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Suggestions_say_why_and_where_their_template_is()
    {
        var run = await CommandRun.Of("suggest", "--client", Client("eden"), "--templates", Repository.File("templates"), "--format", "json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var first = run.Json.GetProperty("suggestions")[0];
        Assert.Equal("W19", first.GetProperty("template").GetString());
        Assert.Contains(first.GetProperty("because").EnumerateArray(), reason => reason.GetProperty("rule").GetString() == "T5");
        Assert.Contains(run.Json.GetProperty("suggestions").EnumerateArray(), suggestion => suggestion.GetProperty("id").GetString() == "session-summary");
    }

    [Fact]
    public async Task What_is_withheld_says_so_and_suggests_the_card_alone()
    {
        var run = await CommandRun.Of("suggest", "--client", Client("dee"), "--templates", Repository.File("templates"));

        Assert.StartsWith("Nothing is suggested: withheld by clinician: relationship first; revisit session 12 (T15)\n1. Nothing between now and next time\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preparation_has_its_reasons() =>
        Assert.Contains("An interpreter is booked.", (await CommandRun.Of("prepare", "--client", Client("kowalczyk"))).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_document_says_where_each_field_comes_from()
    {
        var run = await Render("eden", "topic=Fuse spotting");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var fields = run.Json.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("path").GetString()!, field => field.GetProperty("from").GetString());
        Assert.Equal(("their own word", "you typed it"), (fields["client.word_for_task"], fields["topic"]));
        Assert.Contains(run.Json.GetProperty("gaps").EnumerateArray(), gap => gap.GetProperty("path").GetString() == "why");
    }

    [Fact]
    public async Task What_stops_a_release_ends_with_an_error_and_leaves_the_draft()
    {
        var run = await Render("eden", "topic=Your homework", "--release-check", "--route", "email");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        var stops = run.Json.GetProperty("release").EnumerateArray().Where(finding => finding.GetProperty("stops").GetBoolean()).Select(finding => finding.GetProperty("id").GetString()).ToList();
        Assert.All(["release.gap", "release.unsafe-route", "wording.school"], id => Assert.Contains(id, stops));
        Assert.True(File.Exists(_folder["sheet.docx"]));
    }

    [Theory]
    [InlineData("tpoic=x", "The template has no field “tpoic”. Did you mean “topic”?")]
    [InlineData("together=perhaps", "“together” has to be true or false.")]
    [InlineData("topic", "--set needs a field and a value")]
    public async Task A_mistake_in_what_is_typed_is_named(string typed, string sentence)
    {
        var run = await Render("eden", typed);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["sheet.docx"]));
    }

    private static string Client(string name) => Repository.File($"tests/Documents.Clinical.Tests/Vignettes/{name}.json");

    private Task<CommandRun> Render(string client, string typed, params string[] more) =>
        CommandRun.Of(["render", _template, "--client", Client(client), "--set", typed, "--output", _folder["sheet.docx"], "--on", "2026-11-25", "--json", .. more]);
}
