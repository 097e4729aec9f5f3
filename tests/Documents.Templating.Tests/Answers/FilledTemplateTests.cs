using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Answers;

/// <summary>One of our worksheets, made for somebody, filled in as Word would, and read back.</summary>
public sealed class FilledTemplateTests
{
    [Fact]
    public void Worksheet_that_nobody_filled_in_is_empty()
    {
        var read = FilledDocument.Read(Worksheet());
        Assert.Empty(read.Diagnostics);
        Assert.Equal(new SourceTemplate("thought-record-short", "1.0.0"), read.Template);
        Assert.Equal(
            "confused=∅ happening=[∅] mind=[∅] felt=[∅] strength_1_a_little=false strength_1_some=false strength_1_a_lot=false strength_1_the_most=false found_out=∅",
            Control.Text(read.Answers));
        Assert.Equal(["confused", "happening_1", "mind_1", "felt_1", "found_out"], read.LeftEmpty.Select(control => control.Tag));
        Assert.Equal("comes_from", Assert.Single(read.OpenGaps).Path);
    }

    [Fact]
    public void Worksheet_that_somebody_filled_in_gives_the_answers()
    {
        var read = FilledDocument.Read(PersonInWord.Fills(Worksheet(), person =>
        {
            person.Types("felt_1", "cross", "then nothing");
            person.Types("confused", "nothing & nobody <here>");
            person.Types("gap:comes_from", "You need a pause");
            person.Ticks("strength_1_some");
        }));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            "confused=nothing & nobody <here> happening=[∅] mind=[∅] felt=[cross\nthen nothing] strength_1_a_little=false strength_1_some=true strength_1_a_lot=false strength_1_the_most=false found_out=∅",
            Control.Text(read.Answers));
        Assert.Equal("How I felt", read.Answers.Single(answer => answer.Name == "felt").Controls[0].Title);
        Assert.Equal(["happening_1", "mind_1", "found_out"], read.LeftEmpty.Select(control => control.Tag));
        Assert.Equal("comes_from=You need a pause", Control.Text(read.FilledGaps));
        Assert.Empty(read.OpenGaps);
    }

    [Fact]
    public void Repeated_controls_are_a_list()
    {
        var body = WordFile.Paragraph("{{ for x in xs }}") + Control.Of("strength", "{{ x }}") + WordFile.Paragraph("{{ end }}");
        var document = Attempt.At(WordFile.WithBody(body), """{ "xs": ["a", "b", "c"] }""").Document!;
        Assert.Equal("strength=[a, b, c]", Control.Text(FilledDocument.Read(document).Answers));
    }

    /// <summary>The worksheet of Eden's sample, but nobody has said what it comes from.</summary>
    private static byte[] Worksheet()
    {
        var folder = ProjectFolder.File("..", "..", "templates", "worksheets", "thought-record-short");
        var options = new CompileOptions { TemplateId = "thought-record-short", TemplateVersion = "1.0.0" };
        var template = DocumentTemplate.Compile(File.ReadAllBytes(Path.Combine(folder, "template.docx")), options).Template!;
        var sample = File.ReadAllText(Path.Combine(folder, "samples", "eden.json")).Replace("\"comes_from\"", "\"elsewhere\"", StringComparison.Ordinal);
        using var output = new MemoryStream();
        Assert.True(template.Render(Attempt.Model(sample), output).Succeeded);
        return output.ToArray();
    }
}
