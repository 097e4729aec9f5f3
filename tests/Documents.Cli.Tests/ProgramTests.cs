namespace Documents.Cli.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task Version_is_a_number()
    {
        var run = await ProgramProcess.RunAsync(AppContext.BaseDirectory, ["--version"]);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Fact]
    public async Task Messages_are_utf8_without_colour()
    {
        var run = await ProgramProcess.RunAsync(AppContext.BaseDirectory, ["rendr"]);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.StartsWith("error: There is no command “rendr”. Did you mean “render”?", run.Error, StringComparison.Ordinal);
    }
}
