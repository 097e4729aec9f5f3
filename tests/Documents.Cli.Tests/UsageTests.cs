namespace Documents.Cli.Tests;

/// <summary>A mistake in a command ends with 2, names what was written and the nearest right thing, and does nothing.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UsageTests()
    {
        _folder.Write("t.docx", WordDocument.Of("Dear {{ name }}"));
        _folder.Write("m.json", """{"name":"Bea"}""");
        _folder.Write("plain/readme.txt", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "A command is missing: render, check, fields, preview, read, suggest, prepare, catalogue.")]
    [InlineData("rendr t.docx", "There is no command “rendr”. Did you mean “render”?")]
    [InlineData("publish", "There is no command “publish”.")]
    [InlineData("--versoin", "There is no option “--versoin”. Did you mean “--version”?")]
    [InlineData("render", "<template> is missing.", "--output is missing.")]
    [InlineData("render @/t.docx --modle @/m.json --output @/o.docx", "There is no option “--modle”. Did you mean “--model”?")]
    [InlineData("render @/t.docx --modle=@/m.json --output @/o.docx", "There is no option “--modle”. Did you mean “--model”?")]
    [InlineData("render @/t.docx --output @/o.docx --model", "--model needs a value.")]
    [InlineData("render @/t.docx --model --json --output @/o.docx", "--model needs a value, not “--json”.")]
    [InlineData("render @/t.docx --model @/m.json --output @/o.docx more", "“more” is one argument too many for documents render.")]
    [InlineData("render @/no.docx --model @/m.json --output @/o.docx", "There is no file or folder “@/no.docx”.")]
    [InlineData("render @/plain --model @/m.json --output @/o.docx", "“@/plain” is not the folder of a template: it has no template.yaml.")]
    [InlineData("render @/t.docx --model @/no.json --output @/o.docx", "There is no file “@/no.json” for --model.")]
    [InlineData("render @/t.docx --model @/m.json --output @/no/o.docx", "There is no folder “@/no” for --output.")]
    [InlineData("render @/t.docx --model @/m.json --output @/plain", "“@/plain” is a folder; --output needs the name of a file in it.")]
    [InlineData("render @/t.docx --model @/m.json --output @/t.docx", "--output would overwrite “@/t.docx”, which the document is made from.")]
    [InlineData("render @/t.docx --model @/m.json --output @/plain/../m.json", "--output would overwrite “@/m.json”, which the document is made from.")]
    [InlineData("render @/t.docx --model @/m.json --output @/o.docx --gaps aks", "--gaps has to be ask or fail, not “aks”. Did you mean “ask”?")]
    [InlineData("render @/t.docx --model @/m.json --output @/o.docx --culture English", "--culture does not know “English”.")]
    [InlineData("render @/t.docx --model @/m.json --output @/o.docx --time-zone Europe/Lodnon", "--time-zone does not know “Europe/Lodnon”. Did you mean “Europe/London”?")]
    [InlineData("check", "<file-or-folder> is missing.")]
    [InlineData("check --formt json @/t.docx", "There is no option “--formt”. Did you mean “--format”?")]
    [InlineData("check -- --formt", "There is no file or folder “--formt”.")]
    [InlineData("check @/t.docx @/no.docx", "There is no file or folder “@/no.docx”.")]
    [InlineData("check @/plain", "There is no template in “@/plain”.")]
    [InlineData("check @/plain/*.docx", "There is no template in “@/plain/*.docx”.")]
    [InlineData("check @/t.docx --annotate @/m.json", "--annotate needs a folder, not “@/m.json”.")]
    [InlineData("fields @/t.docx --format jsn", "--format has to be text or json, not “jsn”. Did you mean “json”?")]
    [InlineData("preview @/t.docx --model @/m.json --output @/o.png", "--output has to be a name that ends in .pdf, or a folder, not “@/o.png”.")]
    public async Task Mistake_is_named(string line, params string[] sentences)
    {
        var before = _folder.Names.ToList();
        var run = await CommandRun.Of([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Placed)]);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            sentences.Select(sentence => $"error: {Placed(sentence)}").Order(StringComparer.Ordinal),
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(WithoutGuess(sentences)).Order(StringComparer.Ordinal));
        Assert.EndsWith("--help\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Names);
    }

    [Fact]
    public async Task Help_of_the_command_is_offered() =>
        Assert.EndsWith("Try: documents render --help\n", (await CommandRun.Of("render")).Error, StringComparison.Ordinal);

    private string Placed(string text) => text.Replace("@", _folder.Path, StringComparison.Ordinal);

    // Which culture is nearest to "English" depends on the machine's list of cultures.
    private static Func<string, string> WithoutGuess(string[] sentences) => line =>
        sentences.Any(sentence => sentence.Contains("English", StringComparison.Ordinal)) ? line[..(line.IndexOf('.', StringComparison.Ordinal) + 1)] : line;
}
