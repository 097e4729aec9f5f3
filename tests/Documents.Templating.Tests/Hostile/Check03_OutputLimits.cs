using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 3. A document that reaches a limit is an error and nothing is written: none is ever cut. What every limit does at
/// its edge is in LimitReachedTests; here is what must hold at any size of any of them.
/// </summary>
public sealed class Check03_OutputLimits
{
    private const string Rows = """{ "rows": [ "first", "second", "third" ], "word": "a value of some length", "site": "https://example.org/a" }""";

    private static readonly byte[] Package = TestPackage.Word(
            WordFile.Paragraph("{{ for i in 1..40 }}{{ word }} {{ i }}{{ end }}")
            + WordFile.Table(1, WordFile.Row("{{ for r in rows }}{{ r }}{{ end }}"))
            + WordFile.Paragraph("{{ capture c }}{{ for i in 1..48 }}{{ word }}{{ end }}{{ end }}{{ c }}")
            + WordFile.Paragraph("{{ word | string.append word | string.upcase }}{{ missing }}")
            + """<w:p><w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>""")
        .WithRelationship("hyperlink", "{{ site }}", external: true).Zip();

    private static readonly string[] Reached = ["template.output-limit", "template.value-limit", "template.loop-limit", "template.time-limit"];

    [Fact]
    public void Document_is_whole_or_there_is_none_at_any_output_limit() =>
        WholeOrNone("template.output-limit", Enumerable.Range(1, 120).Select(step => TemplateLimits.Default with { OutputBytes = 1_024 + (step * 100) }));

    [Fact]
    public void Document_is_whole_or_there_is_none_at_any_value_limit() =>
        WholeOrNone("template.value-limit", Enumerable.Range(0, 100).Select(step => TemplateLimits.Default with { ValueLength = 1_000 + step }));

    [Fact]
    public void Document_is_whole_or_there_is_none_at_any_loop_limit() =>
        WholeOrNone("template.loop-limit", Enumerable.Range(1, 100).Select(turns => TemplateLimits.Default with { LoopTurns = turns }));

    private static void WholeOrNone(string id, IEnumerable<TemplateLimits> limits)
    {
        var whole = Attempt.At(Package, Rows).Document;
        Assert.NotNull(whole);
        var fates = limits.Select(limit => Fate(limit, whole)).ToList();
        // The limits went from too small to large enough, and only once.
        Assert.True(fates[^1]);
        Assert.False(fates[0]);
        Assert.Equal(fates.Order(), fates);

        bool Fate(TemplateLimits limit, byte[] expected)
        {
            var template = DocumentTemplate.Compile(Package, new CompileOptions { Limits = limit }).Template!;
            using var output = new MemoryStream();
            var result = template.Render(Attempt.Model(Rows), output);
            Assert.Equal(result.Succeeded ? expected : [], output.ToArray());
            Assert.Equal(result.Succeeded ? [] : [id], result.Diagnostics.Where(found => Reached.Contains(found.Id)).Select(found => found.Id).Distinct());
            return result.Succeeded;
        }
    }
}
