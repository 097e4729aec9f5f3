namespace Documents.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckTests()
    {
        _folder.Write("good.docx", WordDocument.Of("Dear {{ name }}"));
        _folder.Write("inner/bad.docx", WordDocument.Of("{{ if x }}", "{{ y"));
        _folder.Write("inner/~$bad.docx", "Word's lock file");
        _folder.Write("inner/notes.txt", "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Our_own_templates_are_right()
    {
        var run = await CommandRun.Of("check", Repository.File("templates"));

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^\d+ templates checked: no errors, no warnings\.\n$", run.Output);
    }

    [Fact]
    public async Task Every_finding_has_its_line_and_a_sum()
    {
        var run = await CommandRun.Of("check", _folder.Path);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Error));
        Assert.Equal(_folder["inner/bad.docx"], lines[0]);
        Assert.All(lines[1..^1], line => Assert.StartsWith("  error template.", line, StringComparison.Ordinal));
        Assert.Matches(@"^2 templates checked: \d errors?, no warnings\.$", lines[^1]);
    }

    [Fact]
    public async Task Json_holds_every_template()
    {
        var run = await CommandRun.Of("check", _folder.Path, "--format", "json");

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Error));
        var templates = run.Json.GetProperty("templates").EnumerateArray().ToList();
        Assert.Equal([_folder["good.docx"], _folder["inner/bad.docx"]], templates.Select(template => template.GetProperty("path").GetString()));
        Assert.Equal(0, templates[0].GetProperty("diagnostics").GetArrayLength());
        Assert.Equal(run.Json.GetProperty("errors").GetInt32(), templates[1].GetProperty("diagnostics").GetArrayLength());
        Assert.Equal("error", templates[1].GetProperty("diagnostics")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public async Task Copies_carry_the_findings()
    {
        var run = await CommandRun.Of("check", _folder.Path, "--annotate", _folder["findings"]);

        Assert.Equal(["findings/bad (findings).docx"], _folder.Names.Where(name => name.StartsWith("findings/", StringComparison.Ordinal)));
        Assert.Contains($"  with comments: {_folder["findings"]}", run.Output, StringComparison.Ordinal);
        using var zip = System.IO.Compression.ZipFile.OpenRead(_folder["findings/bad (findings).docx"]);
        Assert.NotNull(zip.GetEntry("word/comments.xml"));
    }

    [Fact]
    public async Task Copy_beside_its_document_leaves_it()
    {
        var document = File.ReadAllBytes(_folder["inner/bad.docx"]);
        await CommandRun.Of("check", _folder["inner/bad.docx"], "--annotate", _folder["inner"]);

        Assert.Equal(document, File.ReadAllBytes(_folder["inner/bad.docx"]));
        Assert.True(File.Exists(_folder["inner/bad (findings).docx"]));
    }

    [Fact]
    public async Task Copies_are_not_checked_themselves()
    {
        await CommandRun.Of("check", _folder.Path, "--annotate", _folder["findings"]);
        var again = await CommandRun.Of("check", _folder.Path, "--annotate", _folder["findings"], "--format", "json");

        Assert.Equal(2, again.Json.GetProperty("templates").GetArrayLength());
    }

    [Fact]
    public async Task Copies_of_one_name_do_not_collide()
    {
        _folder.Write("other/bad.docx", WordDocument.Of("{{ z"));
        await CommandRun.Of("check", _folder.Path, "--annotate", _folder["findings"]);

        Assert.Equal(["findings/bad (findings 2).docx", "findings/bad (findings).docx"], _folder.Names.Where(name => name.StartsWith("findings/", StringComparison.Ordinal)));
    }
}
