using System.Text;
using CsCheck;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>What is fuzzed: packages, tags, models and all else that comes from outside.</summary>
internal static class FuzzTargets
{
    private static readonly string[] Words =
    [
        "{{", "}}", "{{ ", " }}", "{%{", "}%}", "{{-", "-}}", "if", "for", "x", "in", "xs", "end", "else", "case", "when", "with", "capture",
        "|", "string.upcase", "paragraphs", "'", "\"", "“", "”", "(", ")", "[", "]", "1", "..", "=", "==", "&&", "!", ".", "?", ":", ";", "#", "\n", "\t", " ", "{", "}", "…", "–",
    ];

    private static readonly string[] Fragments =
    [
        "<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:tc>", "</w:tc>", "<w:tr>", "</w:tr>",
        "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:br/>", "{{ if x }}", "{{ for y in xs }}", "{{ end }}", "{{ y }}", "{{ else }}", "text",
        "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>", "<w:bookmarkEnd w:id=\"1\"/>", "<w:fldSimple w:instr=\"PAGE\">", "</w:fldSimple>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>", "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent>",
    ];

    private const string Model = """{ "x": "a", "xs": [1, 2] }""";

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        FuzzTarget.Of("words", 1_500, Gen.OneOf(Words).Array[1, 25], words =>
        {
            var text = string.Concat(words.Select(word => word.All(char.IsLetterOrDigit) ? $" {word} " : word));
            Verdict.Sound(WordFile.Of(text), Model);
        }),
        FuzzTarget.Of("words-over-paragraphs", 1_000, Gen.OneOf(Words).Array[1, 6].Array[1, 6], paragraphs =>
            Verdict.Sound(WordFile.Of([.. paragraphs.Select(words => string.Join(' ', words))]), Model)),
        FuzzTarget.Of("markup", 3_000, Gen.OneOf(Fragments).Array[1, 25], fragments =>
            Attempt.At(WordFile.WithBody(string.Concat(fragments)), Model)),
        FuzzTarget.Of("structures", 2_500, Gen.Int[0, 5_039].Array[5, 90], numbers =>
            Verdict.Sound(RandomTemplate.Of(numbers), RandomTemplate.Model), numbers => string.Join(',', numbers)),
        FuzzTarget.Of("tables", 1_000, Gen.Int[0, 5_039].Array[5, 120], numbers =>
            Verdict.Sound(RandomTable.Of(numbers), RandomTable.Model), numbers => string.Join(',', numbers)),
        FuzzTarget.Of("expressions", 1_500, Gen.Int[0, 5_039].Array[3, 60], numbers =>
            Verdict.SameByScriban(WordFile.Of([.. RandomExpression.Of(numbers)]), RandomExpression.Model), numbers => string.Join('\n', RandomExpression.Of(numbers))),
        FuzzTarget.Of("models", 1_000, RandomModel.Json, Verdict.OfModel),
        FuzzTarget.Of("schemas", 3_000, RandomModel.Schema, json => ModelSchema.Parse(Encoding.UTF8.GetBytes(json))),
        FuzzTarget.Of("damaged-models", 5_000, Gen.Select(RandomModel.Json, RandomDamage.Of), sample => DocumentModel.Parse(sample.Item2.In(Encoding.UTF8.GetBytes(sample.Item1)))),
        FuzzTarget.Of("damaged-packages", 10_000, Gen.Select(Gen.OneOf(SeedPackages.All), RandomDamage.Of), sample => Verdict.Typed(sample.Item2.In(sample.Item1.Zip)), Print),
        FuzzTarget.Of("damaged-parts", 3_000, Gen.Select(Gen.OneOf(SeedPackages.All), Gen.Int[0, 1_000], RandomDamage.Of), sample => Verdict.Typed(sample.Item1.With(sample.Item2, sample.Item3)), Print),
        FuzzTarget.Of("damaged-flat-packages", 1_000, Gen.Select(Gen.OneOf(SeedPackages.All), RandomDamage.Of), sample => Verdict.Typed(sample.Item2.In(sample.Item1.Flat)), Print),
        FuzzTarget.Of("controls", 2_000, RandomControls.Body, RandomControls.AreRead),
        FuzzTarget.Of("pictures", 5_000, Gen.Select(Gen.OneOf(SeedPictures.All), RandomDamage.Of), sample => Verdict.OfPicture(sample.Item2.In(sample.Item1))),
        FuzzTarget.Of("addresses", 1_000, RandomModel.Address, Verdict.OfAddress),
    ];

    private static string Print((SeedPackage Package, RandomDamage Damage) sample) => $"{sample.Package.Name}: {sample.Damage}";

    private static string Print((SeedPackage Package, int Part, RandomDamage Damage) sample) => $"{sample.Package.Name}, part {sample.Part}: {sample.Damage}";
}
