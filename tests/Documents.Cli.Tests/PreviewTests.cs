namespace Documents.Cli.Tests;

/// <summary>Where LibreOffice or poppler is not installed, a test that needs it holds the preview to saying so.</summary>
[Collection(OneAtATime.Name)]
public sealed class PreviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _template;
    private readonly string _model;

    public PreviewTests()
    {
        _template = _folder.Write("letter.docx", WordDocument.Of("Dear {{ name }}"));
        _model = _folder.Write("model.json", """{"name":"Bea"}""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pdf_is_written()
    {
        var run = await Preview("out.pdf", Environment.GetEnvironmentVariable);
        if (SaysHowToInstall(run))
        {
            return;
        }

        Assert.Equal(new CommandRun(ExitCode.Done, "", ""), run);
        Assert.Equal("%PDF", File.ReadAllText(_folder["out.pdf"])[..4]);
        Assert.Equal(["letter.docx", "model.json", "out.pdf"], _folder.Names);
    }

    [Fact]
    public async Task Pages_replace_those_before()
    {
        _folder.Write("pages/page-1.png", "old");
        _folder.Write("pages/page-2.png", "another client's");
        _folder.Write("pages/page-notes.png", "mine");
        var run = await Preview("pages", Environment.GetEnvironmentVariable);
        if (SaysHowToInstall(run))
        {
            return;
        }

        Assert.Equal(new CommandRun(ExitCode.Done, "", ""), run);
        Assert.Equal(["letter.docx", "model.json", "pages", "pages/page-1.png", "pages/page-notes.png"], _folder.Names);
        Assert.Equal("PNG"u8.ToArray(), File.ReadAllBytes(_folder["pages/page-1.png"])[1..4]);
    }

    [Fact]
    public async Task Nothing_is_left_in_the_temporary_folder()
    {
        var before = Leftovers();
        await Preview("out.pdf", Environment.GetEnvironmentVariable);

        Assert.Empty(Leftovers().Except(before));
    }

    [Fact]
    public async Task Missing_libreoffice_says_how_to_install_it()
    {
        // Named, but not there: the usual places are not asked then either.
        var run = await Preview("out.pdf", name => name == "LIBREOFFICE" ? _folder["soffice"] : null);

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error preview.no-libreoffice: ", run.Error, StringComparison.Ordinal);
        Assert.All(["winget", "brew", "apt", "LIBREOFFICE"], word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        Assert.Equal(["letter.docx", "model.json"], _folder.Names);
    }

    [Fact]
    public async Task Missing_pdftoppm_says_how_to_install_it()
    {
        var run = await Preview("pages", name => name == "LIBREOFFICE" ? _template : null);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith("error preview.no-pdftoppm: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_fails_leaves_no_file()
    {
        var run = await Preview("out.pdf", name => name == "LIBREOFFICE" ? _template : null);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith("error preview.failed: LibreOffice ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["letter.docx", "model.json"], _folder.Names);
    }

    [Fact]
    public async Task Wrong_template_has_findings_instead()
    {
        _folder.Write("letter.docx", WordDocument.Of("{{ x"));
        var run = await Preview("out.pdf", name => name == "LIBREOFFICE" ? _template : null);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("template.unclosed-tag", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Preview(string output, Func<string, string?> variable) =>
        CommandRun.Of(["preview", _template, "--model", _model, "--output", _folder[output]], "", variable);

    private static bool SaysHowToInstall(CommandRun run) =>
        run.ExitCode == ExitCode.Errors && run.Error.StartsWith("error preview.no-", StringComparison.Ordinal);

    private static List<string> Leftovers() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "documents-??????")];
}
