namespace Documents.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("render --help")]
    [InlineData("check -h")]
    [InlineData("fields -?")]
    [InlineData("preview --help")]
    [InlineData("suggest --help")]
    [InlineData("prepare --help")]
    [InlineData("catalogue --help")]
    [InlineData("render --modle x --help")]
    public async Task Help_ends_with_examples(string line)
    {
        var run = await CommandRun.Of(line.Split(' '));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Error);
        var examples = run.Output[run.Output.IndexOf("\nExamples:\n", StringComparison.Ordinal)..].Trim().Split('\n');
        Assert.True(examples.Length > 2);
        Assert.All(examples.Skip(1), example => Assert.StartsWith("  documents ", example, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("render", "--model", "--output", "--culture", "--time-zone", "--gaps", "--keep-comments", "--json")]
    [InlineData("render", "--client", "--set", "--release-check", "--route", "--copy", "--subject", "--on")]
    [InlineData("check", "--format", "--annotate")]
    [InlineData("suggest", "--client", "--templates", "--on", "--format")]
    [InlineData("catalogue", "--templates", "--format")]
    [InlineData("fields", "--format")]
    [InlineData("preview", "--model", "--output")]
    public async Task Every_option_has_its_line(string command, params string[] options)
    {
        var lines = (await CommandRun.Of(command, "--help")).Output.Split('\n').Select(line => line.Trim()).ToList();

        Assert.All(options, option => Assert.Contains(lines, line => line.StartsWith(option + " ", StringComparison.Ordinal)));
    }

    /// <summary>An example that the command itself would refuse teaches the wrong thing.</summary>
    [Theory]
    [InlineData("render")]
    [InlineData("check")]
    [InlineData("fields")]
    [InlineData("preview")]
    [InlineData("suggest")]
    [InlineData("prepare")]
    public async Task Examples_are_written_correctly(string command)
    {
        var help = (await CommandRun.Of(command, "--help")).Output;
        var examples = help[help.IndexOf("\nExamples:\n", StringComparison.Ordinal)..].Trim().Split('\n').Skip(1);
        foreach (var example in examples)
        {
            var line = CommandLine.Read(example.Trim());
            var run = await CommandRun.Of([.. line.Arguments]);
            var mistakes = run.Error.Split('\n').Where(sentence => sentence.StartsWith("error: ", StringComparison.Ordinal));
            Assert.All(mistakes, mistake => Assert.Matches("^error: There is no (file|template|folder “templates”)", mistake));
        }
    }
}
