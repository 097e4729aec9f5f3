namespace Documents.Cli.Tests;

public sealed class RenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _template;
    private readonly string _model;
    private readonly string _output;

    public RenderTests()
    {
        _template = _folder.Write("letter.docx", WordDocument.Of("Dear {{ client.name }}, see you on {{ day | date.on }}."));
        _model = _folder.Write("model.json", """{"client":{"name":"Bea <Oak>"},"day":"2026-12-01"}""");
        _output = _folder["out.docx"];
    }

    public static TheoryData<string, string> Samples => Repository.Samples();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Document_is_written()
    {
        var run = await CommandRun.Of("render", _template, "--model", _model, "--output", _output);

        Assert.Equal(new CommandRun(ExitCode.Done, "", ""), run);
        Assert.Equal("Dear Bea <Oak>, see you on Tuesday 1 December.", WordDocument.TextOf(_output));
        Assert.Equal(["letter.docx", "model.json", "out.docx"], _folder.Names);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_sample_renders(string template, string sample)
    {
        var run = await CommandRun.Of("render", Repository.File(template), "--model", Repository.File(sample), "--output", _output, "--json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(_output, run.Json.GetProperty("output").GetString());
        Assert.True(File.Exists(_output));
    }

    [Fact]
    public async Task Model_of_another_form_than_the_schema_gives_no_document()
    {
        var letter = Repository.File("templates/letters/session-summary");
        var model = _folder.Write("wrong.json", """{"client":"Bea","copy_to":"nobody"}""");

        var run = await CommandRun.Of("render", letter, "--model", model, "--output", _output, "--json");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.All(run.Json.GetProperty("diagnostics").EnumerateArray(), found => Assert.Equal("model.wrong-type", found.GetProperty("id").GetString()));
        Assert.Equal(2, run.Json.GetProperty("diagnostics").GetArrayLength());
        Assert.DoesNotContain("Bea", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_output));
    }

    [Fact]
    public async Task Document_without_tags_renders()
    {
        var plain = _folder.Write("plain.docx", WordDocument.Of("Nothing to fill in."));

        Assert.Equal(ExitCode.Done, (await CommandRun.Of("render", plain, "--model", _model, "--output", _output)).ExitCode);
        Assert.Equal("Nothing to fill in.", WordDocument.TextOf(_output));
    }

    [Fact]
    public async Task Model_comes_from_standard_input()
    {
        var run = await CommandRun.WithInput("""{"client":{"name":"Eden"},"day":"2026-12-02"}""", "render", _template, "--model", "-", "--output", _output);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("Dear Eden, see you on Wednesday 2 December.", WordDocument.TextOf(_output));
    }

    [Fact]
    public async Task Culture_changes_the_language()
    {
        await CommandRun.Of("render", _template, "--model", _model, "--output", _output, "--culture", "de-DE");

        Assert.Contains("Dezember", WordDocument.TextOf(_output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/London", "2 pm")]
    [InlineData("America/New_York", "9 am")]
    public async Task Time_zone_moves_the_moment(string zone, string told)
    {
        var template = _folder.Write("time.docx", WordDocument.Of("{{ at | date.at }}"));
        var model = _folder.Write("time.json", """{"at":"2026-12-01T14:00:00Z"}""");

        await CommandRun.Of("render", template, "--model", model, "--output", _output, "--time-zone", zone);

        Assert.Equal(told, WordDocument.TextOf(_output));
    }

    [Fact]
    public async Task Gap_is_told_and_the_document_made()
    {
        _folder.Write("model.json", """{"client":{"name":null},"day":"2026-12-01"}""");
        var run = await CommandRun.Of("render", _template, "--model", _model, "--output", _output);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("gap client.name: “name” is null in the model (", run.Error, StringComparison.Ordinal);
        Assert.Contains("Add: name", WordDocument.TextOf(_output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lists_gaps_and_diagnostics()
    {
        _folder.Write("model.json", """{"client":{"nam":"Bea"},"day":"2026-12-01"}""");
        var run = await CommandRun.Of("render", _template, "--model", _model, "--output", _output, "--json");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(["output", "gaps", "diagnostics"], run.Json.EnumerateObject().Select(member => member.Name));
        var gap = run.Json.GetProperty("gaps")[0];
        Assert.Equal(["path", "title", "reason", "location"], gap.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("client.name", "name", "missing"), (gap.GetProperty("path").GetString(), gap.GetProperty("title").GetString(), gap.GetProperty("reason").GetString()));
        var diagnostic = run.Json.GetProperty("diagnostics")[0];
        Assert.Equal(["id", "severity", "message", "suggestion", "location"], diagnostic.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("model.unknown-field", "warning"), (diagnostic.GetProperty("id").GetString(), diagnostic.GetProperty("severity").GetString()));
        Assert.Equal(["part", "place", "excerpt"], diagnostic.GetProperty("location").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Gap_can_be_an_error()
    {
        var before = _folder.Write("out.docx", "an earlier letter");
        _folder.Write("model.json", """{"day":"2026-12-01"}""");
        var run = await CommandRun.Of("render", _template, "--model", _model, "--output", _output, "--gaps", "fail", "--json");

        Assert.Equal((ExitCode.Errors, null), (run.ExitCode, run.Json.GetProperty("output").GetString()));
        Assert.Contains("model.gap", run.Output, StringComparison.Ordinal);
        Assert.Equal("an earlier letter", File.ReadAllText(before));
        Assert.Equal(["letter.docx", "model.json", "out.docx"], _folder.Names);
    }

    [Theory]
    [InlineData("{{ if x }}", "{}", "template.unclosed-block")]
    [InlineData("{{ x", "{}", "template.unclosed-tag")]
    [InlineData("x", "[]", "model.not-an-object")]
    [InlineData("x", "{ no json", "model.not-json")]
    public async Task Failure_leaves_nothing_behind(string text, string model, string id)
    {
        _folder.Write("letter.docx", WordDocument.Of(text));
        _folder.Write("model.json", model);
        var run = await CommandRun.Of("render", _template, "--model", _model, "--output", _output);

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error {id}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["letter.docx", "model.json"], _folder.Names);
    }

    [Fact]
    public async Task Template_and_model_are_told_together()
    {
        _folder.Write("letter.docx", WordDocument.Of("{{ x"));
        _folder.Write("model.json", "[]");
        var error = (await CommandRun.Of("render", _template, "--model", _model, "--output", _output)).Error;

        Assert.Contains("template.unclosed-tag", error, StringComparison.Ordinal);
        Assert.Contains("model.not-an-object", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_no_document_is_an_error()
    {
        var run = await CommandRun.Of("render", _model, "--model", _model, "--output", _output);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("error package.not-a-word-document: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"client":{"name":"Secret Oak"},"day":"Secret Oak"}""")]
    [InlineData("""{"client":"Secret Oak","day":{"Secret Oak":1}}""")]
    [InlineData("""{"client":{"name":"Secret Oak","day":}""")]
    [InlineData("""{"client":{"name":"Secret Oak\u0001"},"day":["Secret Oak"]}""")]
    public async Task Messages_never_quote_the_model(string model)
    {
        _folder.Write("model.json", model);
        var run = await CommandRun.Of("render", _template, "--model", _model, "--output", _output, "--json");

        Assert.DoesNotContain("Secret", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Comments_stay_only_when_asked_for(bool kept)
    {
        var template = _folder.Write("commented.docx", WordDocument.WithComment("Is this right?", "Dear {{ client.name }}"));
        var run = await CommandRun.Of(["render", template, "--model", _model, "--output", _output, .. kept ? ["--keep-comments"] : Array.Empty<string>()]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        using var zip = System.IO.Compression.ZipFile.OpenRead(_output);
        Assert.Equal(kept, zip.GetEntry("word/comments.xml") is not null);
    }

    [Fact]
    public async Task Existing_document_is_replaced()
    {
        _folder.Write("out.docx", "an earlier letter");
        await CommandRun.Of("render", _template, "--model", _model, "--output", _output);

        Assert.StartsWith("Dear Bea", WordDocument.TextOf(_output), StringComparison.Ordinal);
        Assert.Equal(["letter.docx", "model.json", "out.docx"], _folder.Names);
    }

    [Fact]
    public async Task Interruption_leaves_nothing_behind()
    {
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        var run = await CommandRun.Of(["render", _template, "--model", _model, "--output", _output], "", Environment.GetEnvironmentVariable, interrupted.Token);

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Equal(["letter.docx", "model.json"], _folder.Names);
    }
}
