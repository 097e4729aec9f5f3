using System.IO.Compression;
using System.Xml.Linq;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Answers;

/// <summary>One of our worksheets, made for somebody, filled in as Word would, and read back.</summary>
public sealed class FilledTemplateTests
{
    private const string Part = "word/document.xml";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

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
        var read = FilledDocument.Read(Edited(Worksheet(), xml =>
        {
            Write(xml, "felt_1", "cross", "then nothing");
            Write(xml, "confused", "nothing & nobody <here>");
            Write(xml, "gap:comes_from", "You need a pause");
            Named(xml, "strength_1_some").Descendants(W14 + "checked").Single().SetAttributeValue(W14 + "val", "1");
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

    private static byte[] Edited(byte[] document, Action<XDocument> edit)
    {
        var xml = new WordPackage(document).Xml(Part);
        edit(xml);
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(Part)!.Delete();
            using var entry = zip.CreateEntry(Part).Open();
            xml.Save(entry, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }

    private static XElement Named(XDocument xml, string tag) => xml.AllWord("sdt").Single(control => control.Word("sdtPr").Setting("tag") == tag);

    /// <summary>What Word does when somebody types into a control: the prompt goes, and with it the mark that it is one.</summary>
    private static void Write(XDocument xml, string tag, params string[] lines)
    {
        var control = Named(xml, tag);
        control.Word("sdtPr")!.Word("showingPlcHdr")!.Remove();
        var run = control.Descendants(W + "r").First();
        run.Elements().Where(element => element.Name != W + "rPr").Remove();
        for (var i = 0; i < lines.Length; i++)
        {
            run.Add(i > 0 ? new XElement(W + "br") : null, new XElement(W + "t", lines[i]));
        }
    }
}
