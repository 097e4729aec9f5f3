using CsCheck;
using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Hostile;

/// <summary>Whatever the structure of a template, its document is one that Word opens, or there is none and a reason.</summary>
public sealed class RandomTemplateTests
{
    [Fact]
    public void Random_structure_gives_a_sound_document() => Fuzz.Try(
        Gen.Int[0, 5_039].Array[5, 90], numbers => Check(RandomTemplate.Of(numbers), RandomTemplate.Model), samples: 4_000, numbers => string.Join(',', numbers));

    [Fact]
    public void Random_tables_give_a_sound_document() => Fuzz.Try(
        Gen.Int[0, 5_039].Array[5, 120], numbers => Check(RandomTable.Of(numbers), RandomTable.Model), samples: 1_500, numbers => string.Join(',', numbers));

    private static void Check(byte[] package, string model)
    {
        var attempt = Attempt.At(package, model);
        if (attempt.Document is null)
        {
            Assert.Contains(attempt.Diagnostics, found => found.Severity == DiagnosticSeverity.Error);
            return;
        }

        string[] faults =
        [
            .. SchemaErrors.Added(package, attempt.Document),
            .. WordRules.Broken(package, attempt.Document),
            .. UniqueIds.Repeated(package, attempt.Document),
        ];
        Assert.True(faults.Length == 0, string.Join('\n', faults) + "\n" + Text.DocumentText.Of(package));
    }
}
