using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Limits;

/// <summary>A limit that is reached gives its diagnostic and no document; what stays just below it passes.</summary>
public sealed class LimitReachedTests
{
    private static readonly TemplateLimits Default = TemplateLimits.Default;

    [Fact]
    public void Package_bytes()
    {
        var package = WordFile.WithBody(WordFile.Paragraph("x"), ("word/media/a.png", Noise(4_000)));
        Passes(package, Default with { PackageBytes = package.Length });
        Stops(package, Default with { PackageBytes = package.Length - 1 }, "package.too-large");
    }

    [Fact]
    public void Parts()
    {
        var more = Enumerable.Range(0, 9).Select(i => ($"word/media/{i}.png", Noise(10))).ToArray();
        var package = WordFile.WithBody(WordFile.Paragraph("x"), more);
        Passes(package, Default with { Parts = 12 });
        Stops(package, Default with { Parts = 11 }, "package.too-many-parts");
    }

    [Fact]
    public void Part_bytes() => Stops(
        WordFile.WithBody(WordFile.Paragraph(Encoding.ASCII.GetString(Noise(5_000)))), Default with { PartBytes = 4_000 }, "package.inflates-too-much");

    [Fact]
    public void Total_bytes() => Stops(
        WordFile.WithBody(WordFile.Paragraph("x"), ("word/a.xml", Xml(3_000)), ("word/b.xml", Xml(3_000))), Default with { TotalBytes = 5_000 }, "package.inflates-too-much");

    [Fact]
    public void Inflation_ratio()
    {
        var package = WordFile.WithBody(WordFile.Paragraph(new string('x', 2_000_000)));
        Passes(package, Default with { InflationRatio = 1_000 });
        Stops(package, Default with { InflationRatio = 100 }, "package.inflates-too-much");
    }

    [Fact]
    public void Xml_depth()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 40)) + WordFile.Paragraph("x")
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 40));
        Passes(WordFile.WithBody(deep), Default with { XmlDepth = 90 });
        Stops(WordFile.WithBody(deep), Default with { XmlDepth = 80 }, "package.too-deep");
    }

    [Fact]
    public void Tags()
    {
        Passes(WordFile.Of("{{ 1 }}{{ 2 }}"), Default with { Tags = 2 });
        Stops(WordFile.Of("{{ 1 }}{{ 2 }}{{ 3 }}"), Default with { Tags = 2 }, "template.too-many-tags");
    }

    [Fact]
    public void Tag_length()
    {
        Passes(WordFile.Of("{{ 12345678 }}"), Default with { TagLength = 10 });
        Stops(WordFile.Of("{{ 123456789 }}"), Default with { TagLength = 10 }, "template.tag-too-long");
    }

    [Fact]
    public void Expression_depth()
    {
        Passes(WordFile.Of("{{ ((((1)))) }}"), Default with { ExpressionDepth = 10 });
        Assert.Null(Attempt.At(WordFile.Of($"{{{{ {new string('(', 30)}1{new string(')', 30)} }}}}"), limits: Default with { ExpressionDepth = 10 }).Document);
    }

    [Theory]
    [InlineData("{{ for i in 1..10 }}{{ end }}")]
    [InlineData("{{ for i in 1..2 }}{{ for j in 1..4 }}{{ end }}{{ end }}")]
    public void Loop_turns(string tag)
    {
        Passes(WordFile.Of(tag), Default with { LoopTurns = 10 });
        Stops(WordFile.Of(tag), Default with { LoopTurns = 9 }, "template.loop-limit");
    }

    [Fact]
    public void Loop_turns_of_paragraphs_and_rows()
    {
        Stops(WordFile.Of("{{ for i in 1..11 }}", "{{ i }}", "{{ end }}"), Default with { LoopTurns = 10 }, "template.loop-limit");
        Stops(WordFile.WithBody(WordFile.Table(1, WordFile.Row("{{ for i in 1..11 }}"), WordFile.Row("{{ i }}"), WordFile.Row("{{ end }}")) + "<w:p/>"),
            Default with { LoopTurns = 10 }, "template.loop-limit");
    }

    [Theory]
    [InlineData("{{ v }}")]
    [InlineData("{{ v + 'x' }}")]
    [InlineData("{{ capture c }}{{ v }}{{ end }}{{ c }}")]
    [InlineData("{{ v | string.upcase }}")]
    [InlineData("{{ list = [v, v] }}{{ list | array.join '' }}")]
    public void Value_length(string tag)
    {
        var model = $$"""{ "v": "{{new string('a', 1_001)}}" }""";
        Assert.Contains("template.value-limit", Attempt.At(WordFile.Of(tag), model, Default with { ValueLength = 1_000 }).Ids);
    }

    [Fact]
    public void Value_just_below_the_length() =>
        Assert.Equal(new string('a', 999), Attempt.At(WordFile.Of("{{ v }}"), $$"""{ "v": "{{new string('a', 999)}}" }""", Default with { ValueLength = 1_000 }).Text);

    [Theory]
    [InlineData("{{ for i in 1..1000 }}ten letters{{ end }}")]
    [InlineData("{{ for i in 1..1000 }}{{ 'ten letters' }}{{ end }}")]
    public void Output_bytes(string tag) => Stops(WordFile.Of(tag), Default with { OutputBytes = 5_000 }, "template.output-limit");

    [Fact]
    public void Time() => Stops(
        WordFile.Of("{{ for i in 1..3000 }}{{ for j in 1..3000 }}{{ x = i * j }}{{ end }}{{ end }}"),
        Default with { Time = TimeSpan.FromMilliseconds(10), LoopTurns = 10_000_000 }, "template.time-limit");

    private static void Passes(byte[] package, TemplateLimits limits) => Assert.NotNull(Attempt.At(package, limits: limits).Document);

    private static void Stops(byte[] package, TemplateLimits limits, string id)
    {
        var attempt = Attempt.At(package, limits: limits);
        Assert.Null(attempt.Document);
        Assert.Contains(id, attempt.Ids);
    }

    /// <summary>Letters that do not compress well, the same every time.</summary>
    private static byte[] Noise(int length)
    {
        var state = 12345u;
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            state = (state * 1664525) + 1013904223;
            bytes[i] = (byte)('a' + ((state >> 20) % 26));
        }

        return bytes;
    }

    private static byte[] Xml(int length) => [.. "<a>"u8, .. Noise(length), .. "</a>"u8];
}
