using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;

namespace Documents.Templating.Tests.Answers;

/// <summary>Where controls are found, and which are none of the person's.</summary>
public sealed class PlacesTests
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    [Fact]
    public void Cells_rows_and_whole_tables_may_be_controls()
    {
        var cell = Control.Around(Control.Tag("cell"), "<w:tc><w:tcPr/><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>");
        var row = Control.Around(Control.Tag("row"), WordFile.Row("b", "c"));
        var table = Control.Around(Control.Tag("table"), WordFile.Table(1, WordFile.Row("d"), WordFile.Row("e")));
        Assert.Equal("a | b\nc | d\ne", Control.Values(WordFile.Table(1, $"<w:tr>{cell}</w:tr>", row), "<w:p/>", table));
    }

    [Fact]
    public void Text_belongs_to_the_innermost_control()
    {
        var inner = Control.Around(Control.Tag("inner"), Control.Run("b"));
        var open = Control.Around(Control.Tag("gap:x") + Control.Placeholder, Control.Run("Add: x"));
        var read = Control.Read($"<w:p>{Control.Around(Control.Tag("outer"), Control.Run("a ") + inner + open + Control.Run(" c"))}</w:p>");
        Assert.Equal("outer=a  c inner=b", Control.Text(read.Answers));
        Assert.Equal("x", Assert.Single(read.OpenGaps).Path);
    }

    [Fact]
    public void Frames_around_controls_are_no_answers()
    {
        var inner = Control.Of("inner", "a");
        Assert.Equal("a", Control.Values(Control.Around(Control.Tag("frame"), $"<w:p>{Control.Run(" ")}</w:p>{inner}")));
        Assert.Equal("a", Control.Values(Control.Around("<w:group/>", WordFile.Paragraph("label") + inner)));
        Assert.Equal("a", Control.Values(Control.Around($"<w15:repeatingSection {Control.Namespaces}/>", Control.Around($"<w15:repeatingSectionItem {Control.Namespaces}/>", WordFile.Paragraph("label") + inner))));
    }

    [Fact]
    public void What_Word_writes_itself_is_no_answer() => Assert.Empty(Control.Read(
        Control.Around("<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>", WordFile.Paragraph("Contents")),
        Control.Around("<w:picture/>", WordFile.Paragraph(""))).Controls);

    [Fact]
    public void Text_boxes_are_read_once()
    {
        string Box(string tag) => $"<w:txbxContent>{Control.Of(tag, "in the box")}</w:txbxContent>";
        var both = $"<mc:AlternateContent {Control.Namespaces}><mc:Choice Requires=\"wps\">{Box("new")}</mc:Choice><mc:Fallback>{Box("old")}</mc:Fallback></mc:AlternateContent>";
        var read = Control.Read($"<w:p>{Control.Around(Control.Tag("outer"), $"<w:r><w:t>a</w:t>{both}</w:r>")}</w:p>", $"<w:p><w:r><w:pict>{Box("vml")}</w:pict></w:r></w:p>");
        Assert.Equal("outer=a new=in the box vml=in the box", Control.Text(read.Answers));
    }

    [Fact]
    public void Headers_footers_and_notes_come_after_the_text()
    {
        var package = TestPackage.Word(
            Control.Of("body", "1") + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference w:type=\"first\" r:id=\"rId3\"/></w:sectPr>");
        Story(package, "footnotes", "footnotes", "footnotes");
        Story(package, "footer1", "footer", "ftr");
        Story(package, "header1", "header", "hdr");
        Story(package, "endnotes", "endnotes", "endnotes");
        // No section shows this one, and that one belongs to the building blocks.
        Story(package, "header2", "header", "hdr");
        package.With("word/glossary/header1.xml", TestPackage.Story("hdr", Control.Of("glossary", "1"))).WithType("word/glossary/header1.xml", Types + "header+xml");

        var read = FilledDocument.Read(package.Zip());
        Assert.Empty(read.Diagnostics);
        Assert.Equal("body footer1 header1 footnotes endnotes", string.Join(' ', read.Controls.Select(control => control.Tag)));
    }

    private static void Story(TestPackage package, string name, string kind, string root) => package
        .With($"word/{name}.xml", TestPackage.Story(root, Control.Of(name, "1")))
        .WithType($"word/{name}.xml", $"{Types}{kind}+xml")
        .WithRelationship(kind, $"{name}.xml");
}
