namespace Documents.Cli.Tests;

/// <summary>Every command that a README shows is run, one after another as a reader would, in a copy of the templates.</summary>
[Collection(OneAtATime.Name)]
public sealed class ReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Commands_of_our_readme_work() => RunAll(Repository.File("functions/Documents.Cli/README.md"), least: 8);

    [Fact]
    public Task Commands_of_the_root_readme_work() => RunAll(Repository.File("README.md"), least: 1);

    private async Task RunAll(string readme, int least)
    {
        CopyTemplates();
        var lines = ShellLines(File.ReadAllLines(readme)).Where(CommandLine.IsOurs).ToList();
        Assert.True(lines.Count >= least, $"{readme} shows {lines.Count} commands.");

        foreach (var line in lines)
        {
            var command = CommandLine.Read(line);
            var run = await ProgramProcess.RunAsync(_folder.Path, command.Arguments, command.Input);
            if (run.Error.StartsWith("error preview.no-", StringComparison.Ordinal))
            {
                continue; // LibreOffice or poppler is not on this machine, and the command says so
            }

            Assert.True(run.ExitCode == (command.FailsOnPurpose ? ExitCode.Errors : ExitCode.Done), $"{line}\nended with {run.ExitCode}:\n{run.Error}{run.Output}");
        }
    }

    /// <summary>The lines of the fenced blocks marked sh.</summary>
    private static IEnumerable<string> ShellLines(IEnumerable<string> markdown)
    {
        var isShell = false;
        foreach (var line in markdown.Select(line => line.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isShell = line == "```sh";
            }
            else if (isShell)
            {
                yield return line;
            }
        }
    }

    private void CopyTemplates()
    {
        var source = Repository.File("templates");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            _folder.Write(Path.Combine("templates", Path.GetRelativePath(source, file)), File.ReadAllBytes(file));
        }
    }
}
