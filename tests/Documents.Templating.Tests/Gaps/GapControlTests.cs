using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Gaps;

/// <summary>A gap is a content control that Word shows as a prompt, and that can be found again by its tag.</summary>
public sealed class GapControlTests
{
    [Fact]
    public void Control_has_title_tag_and_placeholder()
    {
        var control = Control("Dear {{ client.preferred_name }}");
        var properties = control.Word("sdtPr");
        Assert.Equal("preferred name", properties.Setting("alias"));
        Assert.Equal("gap:client.preferred_name", properties.Setting("tag"));
        Assert.NotNull(properties?.Word("showingPlcHdr"));
        Assert.Equal("Add: preferred name", control.Word("sdtContent")!.Value);
    }

    [Fact]
    public void Long_path_fits_into_a_tag()
    {
        // Word refuses tags and titles of more than 64 characters.
        var properties = Control($"{{{{ client.{new string('a', 100)} }}}}").Word("sdtPr");
        Assert.InRange(properties.Setting("tag")!.Length, 1, 64);
        Assert.InRange(properties.Setting("alias")!.Length, 1, 64);
    }

    private static System.Xml.Linq.XElement Control(string text)
    {
        var package = new WordPackage(Attempt.At(WordFile.Of(text), """{ "client": {} }""").Document!);
        return package.Xml(package.MainPart).AllWord("sdt").Single();
    }
}
