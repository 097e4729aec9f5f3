using System.IO.Compression;
using System.Text.Json;

namespace Documents.Cli.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private const string Template = "templates/worksheets/thought-record-short";

    private const string PlanModel = """{ "client": { "name": "Eden" }, "minutes": 20, "done": true }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_has_answers_gaps_and_the_template()
    {
        var run = await CommandRun.Of("read", await Worksheet("""{ "spaces": ["Monday", "Tuesday"] }"""), "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["template", "values", "answers", "untagged", "leftEmpty", "filledGaps", "openGaps", "changed", "mismatches", "diagnostics"],
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
    [InlineData("read @/a.docx --template @/no", "There is no file or folder “@/no”.")]
    [InlineData("read @/a.docx --template @/a.docx --model @/no.json", "There is no file “@/no.json” for --model.")]
    [InlineData("read @/a.docx --model -", "--model needs --template: what was made of a model can only be told with its template.")]
    [InlineData("read @/a.docx --format jsn", "--format has to be text or json, not “jsn”. Did you mean “json”?")]
    public async Task Mistake_is_named(string line, string sentence)
    {
        _folder.Write("a.docx", WordDocument.Of("Hello"));
        var run = await CommandRun.Of([.. line.Split(' ').Select(Placed)]);

        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: {Placed(sentence)}\nTry: documents read --help\n", run.Error);
    }

    [Fact]
    public async Task Template_gives_values_their_types()
    {
        var run = await CommandRun.Of("read", await Plan(), "--template", _folder["plan"], "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal("""{"client":{"name":"Eden"},"minutes":20,"done":true}""", Compact(run.Json.GetProperty("values")));
        Assert.Equal("[]", Compact(run.Json.GetProperty("changed")));
        Assert.Equal("[]", Compact(run.Json.GetProperty("mismatches")));
    }

    [Fact]
    public async Task Model_tells_what_was_changed()
    {
        var plan = await Plan(("Eden", "Ash</w:t><w:br/><w:t>Eden"), (">20<", ">a while<"), ("w14:val=\"1\"", "w14:val=\"0\""));
        var json = await CommandRun.Of("read", plan, "--template", _folder["plan"], "--model", _folder["plan.json"], "--format", "json");
        var text = await CommandRun.WithInput(PlanModel, "read", plan, "--template", _folder["plan"], "--model", "-");

        Assert.Equal((ExitCode.Done, ""), (json.ExitCode, json.Error));
        Assert.Equal("""[{"path":"client.name","title":"Name","was":"Eden","now":"Ash\nEden"},{"path":"minutes","title":null,"was":20,"now":"a while"},{"path":"done","title":null,"was":true,"now":false}]""", Compact(json.Json.GetProperty("changed")));
        Assert.Equal("""[{"kind":"wrong-type","path":"minutes","title":null,"value":"a while","expected":"a whole number"}]""", Compact(json.Json.GetProperty("mismatches")));
        Assert.Equal((ExitCode.Done, ""), (text.ExitCode, text.Error));
        Assert.EndsWith(
            """

            Changed since it was made:
              client.name (“Name”): Eden → Ash
                Eden
              minutes: 20 → a while
              done: yes → no

            Does not fit the template:
              minutes: this should be a whole number: a while

            """.ReplaceLineEndings("\n"),
            text.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_of_another_template_is_told()
    {
        var run = await CommandRun.Of("read", await Plan(), "--template", Repository.File(Template));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("warning document.other-template: The document was not made from the template thought-record-short.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Does not fit the template:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_tags_are_told()
    {
        var run = await CommandRun.Of("read", await Plan(("<w:tag ", "<w:gat ")), "--template", _folder["plan"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("warning document.tags-lost: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Eden", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_model_or_template_has_findings_instead()
    {
        var plan = await Plan();
        var model = await CommandRun.Of("read", plan, "--template", _folder["plan"], "--model", _folder.Write("wrong.json", """{ "minutes": "Eden" }"""));
        Assert.Equal((ExitCode.Errors, ""), (model.ExitCode, model.Output));
        Assert.StartsWith("error model.wrong-type: ", model.Error, StringComparison.Ordinal);

        _folder.Write("plan/model.schema.json", "{");
        var template = await CommandRun.Of("read", plan, "--template", _folder["plan"], "--format", "json");
        Assert.Equal(ExitCode.Errors, template.ExitCode);
        Assert.Contains("schema.not-json", template.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_options_and_correct_examples()
    {
        var help = (await CommandRun.Of("read", "--help")).Output;

        Assert.Contains("--format ", help, StringComparison.Ordinal);
        foreach (var example in help[help.IndexOf("\nExamples:\n", StringComparison.Ordinal)..].Trim().Split('\n').Skip(1))
        {
            var run = await CommandRun.Of([.. CommandLine.Read(example.Trim()).Arguments]);
            Assert.Contains("error: There is no file “thought-record-eden.docx”.", run.Error, StringComparison.Ordinal);
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

    /// <summary>A document of a template with bound controls, made and then changed by hand.</summary>
    private async Task<string> Plan(params (string Old, string New)[] changes)
    {
        static string Bound(string field, string kind) => $"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>".Replace("TAG", $"<w:tag w:val=\"{{{{ {field} }}}}\"/>", StringComparison.Ordinal);
        _folder.Write("plan/template.yaml", "id: plan\ntitle: A plan\nkind: worksheet\naudience: client\nversion: 1.0\nowner: Team lead\nreview: 2027-01-31\ncopyright: own\nmodel: model.schema.json\ndescription: A short plan.\n");
        _folder.Write("plan/model.schema.json", """{ "type": "object", "properties": { "client": { "type": "object", "properties": { "name": { "type": "string" } } }, "minutes": { "type": "integer" }, "done": { "type": "boolean" } } }""");
        _folder.Write("plan/template.docx", Changed(WordDocument.Of("BODY"), ("<w:r><w:t xml:space=\"preserve\">BODY</w:t></w:r>",
            Bound("client.name", "<w:alias w:val=\"Name\"/>TAG<w:text/>") + Bound("minutes", "TAG<w:text/>")
            + Bound("done", "TAG<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:checked w14:val=\"0\"/></w14:checkbox>"))));
        var output = _folder["made.docx"];
        var run = await CommandRun.Of("render", _folder["plan"], "--model", _folder.Write("plan.json", PlanModel), "--output", output);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return _folder.Write("filled-plan.docx", Changed(await File.ReadAllBytesAsync(output), changes));
    }

    private static byte[] Changed(byte[] document, params (string Old, string New)[] changes)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            var xml = changes.Aggregate(reader.ReadToEnd(), (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
            reader.Dispose();
            zip.GetEntry("word/document.xml")!.Delete();
            using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            part.Write(xml);
        }

        return stream.ToArray();
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
