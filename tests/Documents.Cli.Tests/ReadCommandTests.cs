using System.IO.Compression;
using System.Text.Json;

namespace Documents.Cli.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private const string Template = "templates/worksheets/thought-record-short";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_has_answers_gaps_and_the_template()
    {
        var run = await CommandRun.Of("read", await Worksheet("""{ "spaces": ["Monday", "Tuesday"] }"""), "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["template", "answers", "untagged", "leftEmpty", "filledGaps", "openGaps", "diagnostics"],
            run.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("thought-record-short", run.Json.GetProperty("template").GetProperty("id").GetString());
        Assert.Equal("1.0.0", run.Json.GetProperty("template").GetProperty("version").GetString());
        Assert.Equal([JsonValueKind.Null, JsonValueKind.Null], run.Json.GetProperty("answers").GetProperty("felt").EnumerateArray().Select(item => item.ValueKind));
        Assert.Equal("felt_1", run.Json.GetProperty("leftEmpty").EnumerateArray().First(item => item.GetProperty("title").GetString() == "How I felt").GetProperty("tag").GetString());
        Assert.Contains(run.Json.GetProperty("openGaps").EnumerateArray(), gap => gap.GetProperty("path").GetString() == "topic");
    }

    [Fact]
    public async Task Json_has_each_kind_of_answer()
    {
        var run = await CommandRun.Of("read", Filled(), "--format", "json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("template").ValueKind);
        Assert.Equal("""{"mood":"low\n“and” tired","done":true,"again":[false,"x"]}""", Compact(run.Json.GetProperty("answers")));
        Assert.Equal("""[{"title":"Sleep","value":"bad"}]""", Compact(run.Json.GetProperty("untagged")));
        Assert.Equal("""{"client.name":"Eden"}""", Compact(run.Json.GetProperty("filledGaps")));
        Assert.Equal("[]", Compact(run.Json.GetProperty("leftEmpty")));
    }

    [Fact]
    public async Task Text_is_a_table()
    {
        var run = await CommandRun.Of("read", Filled());

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            This document does not come from one of our templates.

            Tag              Title  Answer
            mood                    low
                                    “and” tired
            done                    ticked
            again                   not ticked
            again.2                 x
                             Sleep  bad
            gap:client.name         Eden

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task Text_says_what_is_open()
    {
        var run = await CommandRun.Of("read", await Worksheet("{}"));

        Assert.StartsWith("Made from the template thought-record-short, version 1.0.0.\n\nTag ", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Output.Split('\n'), line => line.StartsWith("gap:topic ", StringComparison.Ordinal) && line.EndsWith(" (open gap)", StringComparison.Ordinal));
        Assert.Contains(run.Output.Split('\n'), line => line.StartsWith("found_out ", StringComparison.Ordinal) && line.EndsWith(" (left empty)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Document_without_controls_is_no_mistake()
    {
        var run = await CommandRun.Of("read", _folder.Write("plain.docx", WordDocument.Of("Hello")));

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal("This document does not come from one of our templates.\nIt has nothing to fill in.\n", run.Output);
    }

    [Fact]
    public async Task Damaged_document_has_findings_instead()
    {
        var document = _folder.Write("damaged.docx", WordDocument.Of("Hello")[..300]);
        var text = await CommandRun.Of("read", document);
        var json = await CommandRun.Of("read", document, "--format", "json");

        Assert.Equal((ExitCode.Errors, ""), (text.ExitCode, text.Output));
        Assert.StartsWith("error package.damaged: ", text.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Errors, ""), (json.ExitCode, json.Error));
        Assert.Equal("package.damaged", json.Json.GetProperty("diagnostics")[0].GetProperty("id").GetString());
        Assert.Equal("{}", Compact(json.Json.GetProperty("answers")));
    }

    [Theory]
    [InlineData("read", "<document> is missing.")]
    [InlineData("read @/no.docx", "There is no file “@/no.docx”.")]
    [InlineData("read @/", "“@/” is a folder; documents read needs a Word document.")]
    [InlineData("read @/a.docx --format jsn", "--format has to be text or json, not “jsn”. Did you mean “json”?")]
    public async Task Mistake_is_named(string line, string sentence)
    {
        _folder.Write("a.docx", WordDocument.Of("Hello"));
        var run = await CommandRun.Of([.. line.Split(' ').Select(Placed)]);

        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: {Placed(sentence)}\nTry: documents read --help\n", run.Error);
    }

    [Fact]
    public async Task Help_has_options_and_correct_examples()
    {
        var help = (await CommandRun.Of("read", "--help")).Output;

        Assert.Contains("--format ", help, StringComparison.Ordinal);
        foreach (var example in help[help.IndexOf("\nExamples:\n", StringComparison.Ordinal)..].Trim().Split('\n').Skip(1))
        {
            var run = await CommandRun.Of([.. CommandLine.Read(example.Trim()).Arguments]);
            Assert.StartsWith("error: There is no file “thought-record-eden.docx”.", run.Error, StringComparison.Ordinal);
        }
    }

    private static string Compact(JsonElement json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private async Task<string> Worksheet(string model)
    {
        var output = _folder["sheet.docx"];
        var run = await CommandRun.Of("render", Repository.File(Template), "--model", _folder.Write("model.json", model), "--output", output);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return output;
    }

    /// <summary>A document with filled controls, one of each kind that prints differently.</summary>
    private string Filled()
    {
        static string Control(string settings, string text) =>
            $"<w:p><w:sdt><w:sdtPr>{settings}</w:sdtPr><w:sdtContent><w:r>{text}</w:r></w:sdtContent></w:sdt></w:p>";
        static string Box(string state) =>
            $"<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:checked w14:val=\"{state}\"/></w14:checkbox>";
        var document = _folder.Write("filled.docx", WordDocument.Of());
        using var zip = ZipFile.Open(document, ZipArchiveMode.Update);
        zip.GetEntry("word/document.xml")!.Delete();
        using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + Control("<w:tag w:val=\"mood\"/>", "<w:t>low</w:t><w:br/><w:t>“and” tired</w:t>")
            + Control($"<w:tag w:val=\"done\"/>{Box("1")}", "<w:t>☒</w:t>")
            + Control($"<w:tag w:val=\"again\"/>{Box("0")}", "<w:t>☐</w:t>")
            + Control("<w:tag w:val=\"again.2\"/>", "<w:t>x</w:t>")
            + Control("<w:alias w:val=\"Sleep\"/>", "<w:t>bad</w:t>")
            + Control("<w:tag w:val=\"gap:client.name\"/>", "<w:t>Eden</w:t>")
            + "</w:body></w:document>");
        return document;
    }

    private string Placed(string text) => text.Replace("@", _folder.Path, StringComparison.Ordinal);
}
