using Documents.Cli.Reports;
using Documents.Templating;

namespace Documents.Cli.Tests;

public sealed class TerminalTests
{
    private static readonly Diagnostic Finding = new("template.example", DiagnosticSeverity.Error, "It is wrong.", "Mend it.", null);

    [Fact]
    public void Screen_shows_colours() =>
        Assert.Equal("\e[31merror\e[0m template.example: It is wrong. Mend it.\n", Written(isLively: true, writer => TextReport.Write(writer, Finding)));

    [Fact]
    public void File_has_no_colours() =>
        Assert.Equal("error template.example: It is wrong. Mend it.\n", Written(isLively: false, writer => TextReport.Write(writer, Finding)));

    [Fact]
    public void Progress_is_wiped_before_a_line() =>
        Assert.Equal("\r\e[2Kone\r\e[2Ktwo\r\e[2Kdone\n", Written(isLively: true, writer =>
        {
            writer.Progress("one");
            writer.Progress("two");
            writer.Line("done");
            writer.EndProgress();
        }));

    [Fact]
    public void File_has_no_progress() =>
        Assert.Equal("", Written(isLively: false, writer => writer.Progress("one")));

    [Fact]
    public void Text_cannot_command_the_screen() =>
        Assert.Equal("a\uFFFD[2Jb\tc\n", Written(isLively: false, writer => writer.Line("a\e[2Jb\tc")));

    private static string Written(bool isLively, Action<TerminalWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(new TerminalWriter(text, isScreen: true, isLively));
        return text.ToString();
    }
}
