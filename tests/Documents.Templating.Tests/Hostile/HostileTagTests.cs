using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// A hostile tag ends in a diagnostic or in a correct document, soon, in little memory, and the process lives on.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class HostileTagTests
{
    private static readonly string Model = $$"""
        { "secret": "s3cret", "long": "{{new string('a', 50_000)}}", "list": ["a", "b"], "huge": 70000000000000000000000000000,
          "group": { "name": "Anna", "count": 1 }, "1": 1, "a": { "a": 1 }, "x": "x" }
        """;

    public static TheoryData<string> Deep => [.. HostileTags.Deep.Keys];

    public static TheoryData<string> Large => [.. HostileTags.Large.Keys];

    public static TheoryData<string> Curious => [.. HostileTags.Curious.Keys];

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_tag_is_harmless(string name)
    {
        Survives(HostileTags.Deep[name], TemplateLimits.Default);
        Survives(HostileTags.Deep[name], TemplateLimits.Default with { TagLength = 100_000, Tags = 100_000, ExpressionDepth = 250 });
    }

    [Theory]
    [MemberData(nameof(Large))]
    public void Large_result_is_an_error(string name)
    {
        var limits = TemplateLimits.Default with { Time = TimeSpan.FromSeconds(1) };
        Survives(HostileTags.Large[name], limits);
    }

    [Theory]
    [MemberData(nameof(Curious))]
    public void Curious_tag_learns_nothing(string name)
    {
        var attempt = Survives(HostileTags.Curious[name], TemplateLimits.Default);
        string[] signs = ["System.", "Scriban", "RuntimeType", "Documents.Templating", "hacked", "0x0", "root:"];
        Assert.DoesNotContain(signs, sign => attempt.Text.Contains(sign, StringComparison.Ordinal));
        Assert.DoesNotContain(attempt.Diagnostics, found => found.ToString().Contains("s3cret", StringComparison.Ordinal)
            || found.ToString().Contains("System.", StringComparison.Ordinal) || found.ToString().Contains("Scriban", StringComparison.Ordinal));
    }

    private static Attempt Survives(string text, TemplateLimits limits)
    {
        var package = WordFile.Of("before", text, "after");
        var attempt = default(Attempt);
        Guarded.Run(() => attempt = Attempt.At(package, Model, limits));
        Assert.NotNull(attempt);
        Assert.True(attempt.Document is not null || attempt.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error));
        if (attempt.Document is not null)
        {
            Assert.Empty(SchemaErrors.In(attempt.Document));
        }

        return attempt;
    }
}
