using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 20. A link in a document opens the web, an e-mail or a telephone call, and a person has to click it: so it is with
/// what an author writes, and with what comes from the data. No tag stands in any other field's code.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check20_Addresses
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("&#9;javascript:alert(1)")]
    [InlineData("file:///c:/windows/system32/calc.exe")]
    [InlineData("file://server/share")]
    [InlineData("\\\\server\\share\\a.docx")]
    [InlineData("//server/share")]
    [InlineData("data:text/html,x")]
    [InlineData("ms-word:ofe|u|https://evil.example/a.docm")]
    [InlineData("vbscript:x")]
    [InlineData("ftp://example.org/")]
    [InlineData("c:\\a.exe")]
    [InlineData("other.docx")]
    public void Link_elsewhere_is_refused(string target)
    {
        var run = GateRun.Of(TestPackage.Word().WithRelationship("hyperlink", target, external: true).Zip());
        Assert.Equal(["package.external-target"], run.Ids);
    }

    [Theory]
    [InlineData("https://evil.example/a.dotm")]
    [InlineData("file://server/share/a.dotm")]
    [InlineData("file:////server/share/a.dotm")]
    [InlineData("file:///%5C%5Cserver%5Cshare%5Ca.dotm")]
    [InlineData("\\\\server\\share\\a.dotm")]
    [InlineData("//server/share/a.dotm")]
    [InlineData("ftp://server/a.dotm")]
    public void Template_elsewhere_is_refused(string target)
    {
        var run = GateRun.Of(TestPackage.Word().WithRelationship("attachedTemplate", target, external: true, source: "word/settings.xml").Zip());
        Assert.Equal(["package.external-target"], run.Ids);
    }

    [Fact]
    public void Place_of_a_link_is_told_by_its_words()
    {
        var run = GateRun.Of(TestPackage.Word("<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>our </w:t></w:r><w:r><w:t>forms</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>")
            .WithRelationship("hyperlink", "file:///S:/forms", external: true).Zip());
        var link = Assert.Single(run.Found);
        Assert.Equal(new DiagnosticLocation("word/document.xml", "the text of the document", "our forms"), link.Location);
        Assert.Contains("“file:///S:/forms”", link.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Unsafe { get; } =
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", "\u00A0javascript:x", "\u200Bjavascript:x",
        "vbscript:x", "file:///c:/windows/system32/calc.exe", "file://server/share", "\\\\server\\share\\a.docx", "//server/share", "data:text/html,<script>", "data:image/svg+xml,x",
        "ms-word:ofe|u|https://evil.example/a.docm", "ms-excel:ofv|u|x", "search-ms:query=x", "ms-msdt:/id", "mhtml:http://x", "ftp://example.org/", "smb://server", "ldap://x", "c:\\a.exe", "other.docx", "about:blank", "blob:x", "",
    ];

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Whole_address_from_the_data_is_refused(string address)
    {
        var attempt = Attempt.At(Link("{{ v }}"), Data(address));
        Assert.Null(attempt.Document);
        Assert.Equal(["model.unsafe-address"], attempt.Ids);
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Piece_of_an_address_stays_a_piece(string address)
    {
        string[] links = ["https://example.org/{{ v }}", "https://example.org/?a={{ v }}&amp;b", "mailto:{{ v }}", "tel:{{ v }}", "https://{{ v }}.example.org/", "#{{ v }}"];
        foreach (var link in links)
        {
            var attempt = Attempt.At(Link(link), Data(address));
            if (attempt.Document is null)
            {
                Assert.Equal(["model.unsafe-address"], attempt.Ids);
                continue;
            }

            var target = Target(attempt.Document);
            Assert.StartsWith(link[..link.IndexOf("{{", StringComparison.Ordinal)], target, StringComparison.Ordinal);
            Assert.False(address.Contains(':', StringComparison.Ordinal) && target.Contains(address, StringComparison.Ordinal), target);
            Assert.False(Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) && !uri.Host.EndsWith("example.org", StringComparison.Ordinal), target);
        }
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Address_in_a_field_is_no_other_scheme_and_no_switch(string address)
    {
        foreach (var code in (string[])["HYPERLINK \"{{ v }}\"", "HYPERLINK \"https://example.org/{{ v }}\"", "HYPERLINK \"{{ v }}\" \\l \"place\""])
        {
            var attempt = Attempt.At(TestPackage.Word($"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").Zip(), Data(address));
            if (attempt.Document is null)
            {
                Assert.Equal(["model.unsafe-address"], attempt.Ids);
                continue;
            }

            // The document that was made passes the gate again: its field leads only where a link may.
            Assert.DoesNotContain(GateRun.Of(attempt.Document).Ids, id => id is "package.external-target" or "package.dangerous-field");
        }
    }

    [Theory]
    [InlineData("https://example.org/?a=1&b=2#c", "https://example.org/?a=1&b=2#c")]
    [InlineData("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG")]
    [InlineData("mailto:team@example.org?subject=Hello", "mailto:team@example.org?subject=Hello")]
    [InlineData("tel:+441234567890", "tel:+441234567890")]
    [InlineData(" https://example.org/ ", "https://example.org/")]
    [InlineData("#part2", "#part2")]
    public void Address_that_a_person_may_click_stays(string address, string expected) =>
        Assert.Equal(expected, Target(Attempt.At(Link("{{ v }}"), Data(address)).Document!));

    [Theory]
    [InlineData("INCLUDETEXT {{ v }}", "package.dangerous-field")]
    [InlineData("{{ v }}", "template.tag-in-field-code")]
    [InlineData("{{ v }} \"x\"", "template.tag-in-field-code")]
    [InlineData("REF {{ v }}", "template.tag-in-field-code")]
    [InlineData("IF 1 = 1 {{ v }}", "template.tag-in-field-code")]
    [InlineData("SEQ {{ v }}", "template.tag-in-field-code")]
    [InlineData("HYPERLINKX {{ v }}", "template.tag-in-field-code")]
    public void Tag_in_the_code_of_another_field_is_refused(string code, string id)
    {
        string[] bodies =
        [
            $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            $"<w:p><w:fldSimple w:instr=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal)}\"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>",
        ];
        Assert.All(bodies, body => Assert.Contains(id, Attempt.At(TestPackage.Word(body).Zip(), Data("DDEAUTO x")).Ids));
    }

    private static byte[] Link(string target) => TestPackage.Word("""<w:p><w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>""").WithRelationship("hyperlink", target, external: true).Zip();

    private static string Data(string value) => $$"""{ "v": {{System.Text.Json.JsonSerializer.Serialize(value)}} }""";

    private static string Target(byte[] document)
    {
        var package = new WordPackage(document);
        return Assert.Single(package.Relationships(package.MainPart), link => link.External).Target;
    }
}
