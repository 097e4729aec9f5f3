using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Api;

/// <summary>The code in the engine's README is the code below.</summary>
public sealed class ReadmeExampleTests
{
    [Fact]
    public void Example_renders()
    {
        var template = WordFile.Of("Dear {{ name }}");

        // README
        var compiled = DocumentTemplate.Compile(template); // the bytes of a .docx
        var model = DocumentModel.Parse("""{ "name": "Eden" }"""u8.ToArray());

        using var output = new MemoryStream();
        var result = compiled.Template!.Render(model.Model!, output);
        // result.Succeeded, result.Gaps, result.Diagnostics
        // end of README

        Assert.True(result.Succeeded);
        Assert.Equal("Dear Eden", DocumentText.Of(output.ToArray()).Trim());
    }

    [Fact]
    public void Example_is_the_one_in_the_README()
    {
        var here = Between(File.ReadAllText(ProjectFolder.File("Api", "ReadmeExampleTests.cs")), "// README\n", "        // end of README");
        var there = Between(File.ReadAllText(ProjectFolder.File("..", "..", "functions", "Documents.Templating", "README.md")), "```cs\n", "```");
        Assert.Equal(there, string.Join('\n', here.Split('\n').Select(line => line.TrimStart())));
    }

    private static string Between(string text, string start, string end)
    {
        var lines = text.ReplaceLineEndings("\n");
        var from = lines.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return lines[from..lines.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
