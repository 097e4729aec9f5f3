using System.Text.Json;

namespace Documents.Cli.Tests;

/// <summary>
/// Check 22. The names of files come from whoever types the command and from the names of templates. Nothing in the data
/// names a file, and no name of a template leads out of the folder that was asked for.
/// </summary>
public sealed class Check22_FileNames : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../../evil")]
    [InlineData("..\\..\\evil")]
    [InlineData("/evil.docx")]
    [InlineData("C:\\evil.docx")]
    [InlineData("CON")]
    [InlineData("a\r\nb.docx")]
    [InlineData("a#%:*?\"<>|b.")]
    public async Task Data_name_no_file(string value)
    {
        _folder.Write("in/letter.docx", WordDocument.Of("{{ title }} {{ file }}"));
        _folder.Write("in/model.json", $$"""{ "title": {{JsonSerializer.Serialize(value)}}, "file": {{JsonSerializer.Serialize(value)}}, "output": {{JsonSerializer.Serialize(value)}} }""");
        var run = await CommandRun.Of("render", _folder["in/letter.docx"], "--model", _folder["in/model.json"], "--output", _folder["in/made.docx"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(["in/letter.docx", "in/made.docx", "in/model.json"], Files());
    }

    [Theory]
    [InlineData("..bad")]
    [InlineData("... bad")]
    [InlineData("bad.docx")]
    [InlineData("bad (findings)")]
    [InlineData("名前 Ünïcode 😀")]
    [InlineData("bad‮gpj")]
    public async Task Copies_with_findings_stay_in_their_folder(string name)
    {
        _folder.Write($"in/{name}.docx", WordDocument.Of("{{ y"));
        await CommandRun.Of("check", _folder["in"], "--annotate", _folder["out"]);

        Assert.Equal([$"in/{name}.docx", $"out/{name} (findings).docx"], Files());
    }

    private IEnumerable<string> Files() => _folder.Names.Where(name => File.Exists(_folder[name])).Order(StringComparer.Ordinal);
}
