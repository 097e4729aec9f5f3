using System.Globalization;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Hostile;

/// <summary>Check 5. The same template and model give the same bytes, whenever, wherever and from whichever compilation.</summary>
public sealed class Check05_SameBytes
{
    private static readonly byte[] Package = WordFile.Of("{{ for x in xs }}", "{{ x }} {{ d | date.full }} {{ gap }} {{ n }}", "{{ end }}");
    private const string Model = """{ "xs": [1, 2, 3], "d": "2026-12-01T13:00:00Z", "n": 3.25 }""";

    [Fact]
    public void Compiled_twice_gives_the_same_bytes() => Assert.Equal(Attempt.At(Package, Model).Document, Attempt.At(Package, Model).Document);

    [Fact]
    public async Task Zip_holds_no_time_of_day()
    {
        var before = Attempt.At(Package, Model).Document;
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        Assert.Equal(before, Attempt.At(Package, Model).Document);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Language_of_the_machine_does_not_matter(string culture)
    {
        var expected = Attempt.At(Package, Model).Document;
        var own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Attempt.At(Package, Model).Document);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = own;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(9)]
    public void Every_compression_level_opens(int level)
    {
        using var output = new MemoryStream();
        var result = Attempt.Template(Package).Render(Attempt.Model(Model), output, new RenderOptions { CompressionLevel = level });
        Assert.True(result.Succeeded);
        Assert.StartsWith("1 Tuesday 1 December 2026", Text.DocumentText.Of(output.ToArray()), StringComparison.Ordinal);
    }
}
