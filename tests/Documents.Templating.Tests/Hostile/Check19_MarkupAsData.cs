using System.Text.Json;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 19. Markup, tags, fields and whatever else means something elsewhere are texts when they come from the data: they
/// stand in the document as they are, in every place, and the document has not one element more than with a harmless word.
/// </summary>
public sealed class Check19_MarkupAsData
{
    private static readonly DocumentTemplate Everywhere = Attempt.Template(EveryPlace.Template());

    public static TheoryData<string> Texts { get; } =
    [
        "<w:p/>", "</w:t></w:r></w:p><w:p><w:r><w:t>", "<w:br/>", "&amp;", "&lt;w:p/&gt;", "&#0;", "&e;", "]]>", "<![CDATA[x]]>", "<!-- x -->", "<?x y?>", "<!DOCTYPE x>",
        "{{ v }}", "{{ secret }}", "{{ 1 + 1 }}", "{{ for i in 1..9 }}x{{ end }}", "}}", "{{", "{%{ x }%}", "{{ include 'x' }}", "{%raw%}", "${1+1}", "#{1+1}", "<%= 1 %>",
        "{MERGEFIELD name}", "{ DDEAUTO c:\\\\windows\\\\cmd.exe }", "HYPERLINK \"javascript:x\"", "\" w:id=\"9", "' onclick='x", "\"/><x a=\"", "\\\" \\l \"x", "=1+1", "@SUM(A1)", "gap:v", "rId1",
        "%7B%7B%20v%20%7D%7D", "\\u007B\\u007B v }}", "ƒdate.on", "function string.upcase", "\\0", "\\n", "a;b", "../../x", "\"", "'", "<", ">", "&",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_stays_a_text(string text)
    {
        var harmless = Render("harmless");
        var hostile = Render(text);
        Assert.All(EveryPlace.Texts(hostile), place => Assert.Equal(text, place.Value));
        Assert.Equal(EveryPlace.Texts(harmless).Keys.Order(StringComparer.Ordinal), EveryPlace.Texts(hostile).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Structure(harmless), Structure(hostile));
    }

    /// <summary>What the template prints first never reaches a second evaluation, in whatever way it goes round.</summary>
    [Theory]
    [InlineData("{{ v }}")]
    [InlineData("{{ x = v }}{{ x }}")]
    [InlineData("{{ capture x }}{{ v }}{{ end }}{{ x }}")]
    [InlineData("{{ $\"{v}\" }}")]
    [InlineData("{{ [v] | array.join '' }}")]
    [InlineData("{{ v | string.replace 'z' v }}")]
    [InlineData("{{ '{' + '{ secret }}' }}")]
    public void Nothing_is_evaluated_twice(string tag)
    {
        var document = Attempt.At(WordFile.Of(tag), """{ "v": "{{ secret }}", "secret": "s3cret" }""");
        Assert.Equal("{{ secret }}", document.Text);
        // Nor when the document is taken for a template by mistake, with nobody's data.
        Assert.DoesNotContain("s3cret", Attempt.At(document.Document!, "{}").Text, StringComparison.Ordinal);
    }

    private static byte[] Render(string value)
    {
        using var output = new MemoryStream();
        var result = Everywhere.Render(Attempt.Model($$"""{ "v": {{JsonSerializer.Serialize(value)}}, "secret": "s3cret" }"""), output);
        Assert.True(result.Succeeded);
        Assert.Empty(result.Diagnostics);
        return output.ToArray();
    }

    /// <summary>The elements and attributes of all parts, without what they say.</summary>
    private static IEnumerable<string> Structure(byte[] document)
    {
        var package = new WordPackage(document);
        return package.Parts.Keys.SelectMany(part => package.Xml(part).Descendants().Select(element => $"{part} {element.Name} {string.Join(' ', element.Attributes().Select(attribute => attribute.Name))}"));
    }
}
