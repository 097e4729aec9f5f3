using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>Check 14. Fields that fetch or start something are found however their codes are cut up; the others stay.</summary>
[Collection(AloneCollection.Name)]
public sealed class Check14_FieldCodes
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    public static TheoryData<string, string> Dangerous { get; } = new()
    {
        { "in one run", Begin + Code(" DDEAUTO c:\\\\x ") + Separate + Text("shown") + End },
        { "in small letters", Begin + Code("ddeauto x") + End },
        { "split over runs", Begin + Code("D") + Code("DE") + Code(" x") + End },
        { "split over runs with other things between", Begin + Code("DD") + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:proofErr w:type=\"spellStart\"/>" + Code("EAUTO x") + End },
        { "split over paragraphs", Begin + Code("INCLUDE") + "</w:p><w:p>" + Code("PICTURE x") + End },
        { "split, with spaces that Word drops", Begin + Code("INCLUDE") + "<w:r><w:instrText> </w:instrText></w:r>" + Code("TEXT ") + End },
        { "behind many spaces", Begin + string.Concat(Enumerable.Repeat(Code("     "), 2_000)) + Code("DDE x") + End },
        { "without a separator or an end", Begin + Code("DDE x") },
        { "without a beginning", Code("DDE x") },
        { "as text in the code", Begin + Text("DDE x") + End },
        { "in quotes", Begin + Code("\"DDE\" x") + End },
        { "without a space behind the name", Begin + Code("DDEAUTO\"x\"") + End },
        { "as character references", Begin + Code("&#68;D&#x45; x") + End },
        { "as a CDATA section", Begin + Code("<![CDATA[DDE x]]>") + End },
        { "nested in a harmless field", Begin + Code("IF 1 = 1 ") + Begin + Code("DDE x") + End + End },
        { "nested in the result of a field", Begin + Code("DATE") + Separate + Begin + Code("LINK x") + End + End },
        { "around a nested field", Begin + Code("INCLUDETEXT ") + Begin + Code("DOCPROPERTY x") + Separate + Text("y") + End + End },
        { "with a name another field writes", Begin + Begin + Code("QUOTE 68 68 69") + End + Code(" x") + End },
        { "with a name another field shows", Begin + Begin + Code("QUOTE x") + Separate + Text("DDE") + End + Code(" x") + End },
        { "in a simple field", "<w:fldSimple w:instr=\" INCLUDEPICTURE &quot;https://evil.example/a.png&quot; \"/>" },
        { "deleted", "<w:del w:id=\"1\">" + Begin + "<w:r><w:delInstrText>DDE x</w:delInstrText></w:r>" + End + "</w:del>" },
        { "when deletions are accepted", Begin + Code("D") + "<w:del w:id=\"1\"><w:r><w:delInstrText>X</w:delInstrText></w:r></w:del>" + Code("DE x") + End },
        { "when insertions are rejected", Begin + Code("D") + "<w:ins w:id=\"1\">" + Code("X") + "</w:ins>" + Code("DE x") + End },
        { "in Strict", (Begin + Code("DDE x") + End).Replace("<w:", "<s:", StringComparison.Ordinal).Replace("</w:", "</s:", StringComparison.Ordinal).Replace("w:", "s:", StringComparison.Ordinal).Replace("<s:r>", "<s:r xmlns:s=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">", StringComparison.Ordinal) },
        { "MACROBUTTON", Begin + Code("MACROBUTTON NoMacro [Click here]") + End },
        { "DATABASE", Begin + Code("DATABASE \\d x") + End },
        { "IMPORT", Begin + Code("IMPORT x") + End },
        { "EMBED", Begin + Code("EMBED Excel.Sheet.12") + End },
    };

    public static TheoryData<string> Harmless { get; } =
    [
        Begin + Code(" PAGE ") + Separate + Text("1") + End,
        Begin + Code("MERGEFIELD Dde") + End,
        Begin + Code("TOC \\o \"1-3\" \\h \\z \\u") + Separate + Text("DDE x") + End,
        Begin + Code("HYPERLINK \\l \"_Toc1\"") + Separate + Text("LINK") + End,
        Begin + Code("HYPERLINK \"https://example.org/\" \\o \"LINK\"") + End,
        Begin + Code("HYPERLINK \\o \"a tip\" \"mailto:team@example.org\" \\t \"_blank\"") + End,
        Begin + Code("HYPERLINK {{ link }}") + End,
        Begin + Code("IF ") + Begin + Code("MERGEFIELD x") + Separate + Text("DDE") + End + Code(" = \"y\" \"LINK\" \"DDE\"") + End,
        Begin + Code("= ") + Begin + Code("PAGE") + End + Code(" - 1") + End,
        Begin + Code("AUTOTEXTLIST \"x\"") + End,
        Begin + Code("REF DDE") + End,
        "<w:fldSimple w:instr=\" AUTHOR \"/>",
        Text("DDE x"),
        End + Separate + Text("DDE"),
    ];

    public static TheoryData<string> UnsafeLinks { get; } =
    [
        "HYPERLINK \"file:///c:\\\\x.exe\"",
        "hyperlink \"\\\\\\\\server\\\\share\"",
        "HYPERLINK javascript:x",
        "HYPERLINK \\o \"tip\" \"ms-word:ofe|u|https://evil.example/a.docm\"",
    ];

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void Dangerous_field_is_refused(string name, string body)
    {
        Assert.NotEmpty(name);
        var run = GateRun.Of(TestPackage.Word($"<w:p>{body}</w:p>").Zip());
        Assert.Equal(["package.dangerous-field"], run.Ids);
        Assert.All(run.Found, field => Assert.NotEmpty(field.Location!.Excerpt));
    }

    [Theory]
    [InlineData("word/header1.xml")]
    [InlineData("word/glossary/document.xml")]
    [InlineData("word/anything.xml")]
    public void Dangerous_field_is_refused_in_every_part(string part)
    {
        var run = GateRun.Of(TestPackage.Word().With(part, TestPackage.Story("hdr", $"<w:p>{Begin}{Code("DDE x")}{End}</w:p>")).Zip());
        Assert.Equal(part, Assert.Single(run.Found).Location!.Part);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Harmless_field_stays(string body) => Assert.Empty(GateRun.Of(TestPackage.Word($"<w:p>{body}</w:p>").Zip()).Found);

    [Theory]
    [MemberData(nameof(UnsafeLinks))]
    public void Link_field_leads_only_where_a_link_may(string code) =>
        Assert.Equal(["package.external-target"], GateRun.Of(TestPackage.Word($"<w:p>{Begin}{Code(code)}{End}</w:p>").Zip()).Ids);

    [Fact]
    public void Message_names_the_field_and_how_to_be_rid_of_it()
    {
        var field = Assert.Single(GateRun.Of(TestPackage.Word($"<w:p>{Begin}{Code(" INCLUDETEXT \"x\" ")}{End}</w:p>").Zip()).Found);
        Assert.Contains("“INCLUDETEXT”", field.Message, StringComparison.Ordinal);
        Assert.Contains("{ INCLUDETEXT … }", field.Suggestion, StringComparison.Ordinal);
        Assert.Equal(new DiagnosticLocation("word/document.xml", "the text of the document", "INCLUDETEXT \"x\""), field.Location);
    }

    private static string Code(string code) => $"<w:r><w:instrText>{code}</w:instrText></w:r>";

    private static string Text(string text) => $"<w:r><w:t>{text}</w:t></w:r>";
}
