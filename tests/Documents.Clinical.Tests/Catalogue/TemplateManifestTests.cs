using CsCheck;
using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Clinical.Tests.Catalogue;

public sealed class TemplateManifestTests
{
    private const string Whole = """
        id: thought-record-short
        title: Thought record (short)
        kind: worksheet
        code: W03
        audience: client
        version: 1.0
        owner: Psychology lead
        review: 2027-03-31
        copyright: own
        model: model.schema.json
        description: >
          One situation, one thought,
          one other way of seeing it.
        suits:
          - worry
          - "low mood: mild"
        cautions: [crisis]
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var (manifest, diagnostics) = TemplateManifest.Parse(Whole);

        Assert.Empty(diagnostics);
        Assert.NotNull(manifest);
        Assert.Equal(
            ("thought-record-short", "Thought record (short)", TemplateKind.Worksheet, "W03", TemplateAudience.Client, "1.0"),
            (manifest.Id, manifest.Title, manifest.Kind, manifest.Code, manifest.Audience, manifest.Version));
        Assert.Equal(
            ("Psychology lead", new DateOnly(2027, 3, 31), TemplateCopyright.Own, "model.schema.json", "One situation, one thought, one other way of seeing it."),
            (manifest.Owner, manifest.Review, manifest.Copyright, manifest.Model, manifest.Description));
        Assert.Equal(["worry", "low mood: mild"], manifest.Suits);
        Assert.Equal(["crisis"], manifest.Cautions);
    }

    [Fact]
    public void Code_suits_and_cautions_may_be_absent()
    {
        var (manifest, diagnostics) = TemplateManifest.Parse(Without("code", "suits", "  - ", "cautions"));

        Assert.Empty(diagnostics);
        Assert.Null(manifest!.Code);
        Assert.Empty(manifest.Suits);
        Assert.Empty(manifest.Cautions);
    }

    [Theory]
    [InlineData("kind: worksheet", "kind: letter", TemplateKind.Letter)]
    [InlineData("kind: worksheet", "kind: email", TemplateKind.Email)]
    public void Each_kind_has_its_word(string old, string line, TemplateKind kind) =>
        Assert.Equal(kind, TemplateManifest.Parse(Whole.Replace(old, line, StringComparison.Ordinal)).Manifest!.Kind);

    [Theory]
    [InlineData("id")]
    [InlineData("title")]
    [InlineData("kind")]
    [InlineData("audience")]
    [InlineData("version")]
    [InlineData("owner")]
    [InlineData("review")]
    [InlineData("copyright")]
    [InlineData("model")]
    public void Missing_key_is_an_error(string key)
    {
        var (manifest, diagnostics) = TemplateManifest.Parse(Without(key + ":"));

        Assert.Null(manifest);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("manifest.missing-key", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains($"“{key}”", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(new DiagnosticLocation("template.yaml", "line 16, the end", ""), diagnostic.Location);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var diagnostics = TemplateManifest.Parse("""
            ID: x
            titel: Sleep diary
            kind: worksheets
            audience: client
            version:
            owner: [a, b]
            review: 31.3.2027
            copyright: own
            copyright: own
            model: ../secret.json
            suits: worry
            """).Diagnostics;

        Assert.Equal(
            [
                "warning manifest.unknown-key: “ID” is not a key of this file and is left aside. (line 1: “ID: x”) Did you mean “id”?",
                "warning manifest.unknown-key: “titel” is not a key of this file and is left aside. (line 2: “titel: Sleep diary”) Did you mean “title”?",
                "error manifest.wrong-value: “kind” has to be worksheet, letter or email. (line 3: “kind: worksheets”) Did you mean “worksheet”?",
                "error manifest.missing-value: “version” has no value. (line 5: “version:”) Write the value after “version: ”.",
                "error manifest.wrong-value: “owner” has to be one text. (line 6: “owner: [a, b]”) Write the text after “owner: ”.",
                "error manifest.wrong-value: “review” has to be a date as year-month-day, such as 2027-03-31. (line 7: “review: 31.3.2027”) Change the value.",
                "error manifest.repeated-key: “copyright” stands on line 8 already. (line 9: “copyright: own”) Keep one of the two.",
                "error manifest.wrong-value: “model” has to be the name of a .json file in the template's folder, such as model.schema.json. (line 10: “model: ../secret.json”) Change the value.",
                "error manifest.wrong-value: “suits” has to be a list. (line 11: “suits: worry”) Put every item on a line of its own that begins with “- ”.",
                "error manifest.missing-key: The key “id” is missing. (line 11, the end) Add a line “id: …”.",
                "error manifest.missing-key: The key “title” is missing. (line 11, the end) Add a line “title: …”.",
                "error manifest.missing-key: The key “description” is missing. (line 11, the end) Add a line “description: …”.",
            ],
            diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Unknown_key_is_only_a_warning()
    {
        var (manifest, diagnostics) = TemplateManifest.Parse(Whole + "\nspeech:\n  spoken: [[en], {}]\ncolour: blue");

        Assert.NotNull(manifest);
        Assert.Equal([18, 20], diagnostics.Select(diagnostic => int.Parse(diagnostic.Location!.Place["line ".Length..], null)));
        Assert.All(diagnostics, diagnostic => Assert.Equal(("manifest.unknown-key", DiagnosticSeverity.Warning, "Remove it."), (diagnostic.Id, diagnostic.Severity, diagnostic.Suggestion)));
    }

    [Theory]
    [InlineData("title: Plan: next week", 1)]
    [InlineData("id: x\n\ttitle: y", 2)]
    [InlineData("id: x\ntitle: \"open", 2)]
    [InlineData("- id\n- title", 1)]
    [InlineData("only words", 1)]
    [InlineData("id: x\n---\nid: y", 2)]
    [InlineData("id: x\n[a, b]: y", 2)]
    public void Broken_yaml_names_its_line(string yaml, int line)
    {
        var (manifest, diagnostics) = TemplateManifest.Parse(yaml);

        Assert.Null(manifest);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "manifest.not-yaml" && diagnostic.Location!.Place == $"line {line}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void Empty_manifest_misses_every_key(string yaml)
    {
        var diagnostics = TemplateManifest.Parse(yaml).Diagnostics;

        Assert.Equal(10, diagnostics.Count);
        Assert.All(diagnostics, diagnostic => Assert.Equal("manifest.missing-key", diagnostic.Id));
    }

    [Theory]
    [InlineData("title: {en: x}", "manifest.wrong-value")]
    [InlineData("title: *anchor", "manifest.wrong-value")]
    [InlineData("title: ~", "manifest.missing-value")]
    [InlineData("suits: [[a]]", "manifest.wrong-value")]
    [InlineData("suits: ['']", "manifest.missing-value")]
    [InlineData("suits: [{a: b}]", "manifest.wrong-value")]
    [InlineData("id: Thought Record", "manifest.wrong-value")]
    [InlineData("id: -x", "manifest.wrong-value")]
    [InlineData("review: 2027-02-30", "manifest.wrong-value")]
    [InlineData("model: C:\\model.json", "manifest.wrong-value")]
    [InlineData("model: .json", "manifest.wrong-value")]
    public void Wrong_value_is_an_error(string line, string id) =>
        Assert.Contains(TemplateManifest.Parse(line).Diagnostics, diagnostic => diagnostic.Id == id && diagnostic.Location!.Place == "line 1");

    [Fact]
    public void Byte_order_mark_does_not_matter() =>
        Assert.Empty(TemplateManifest.Parse('\uFEFF' + Whole.ReplaceLineEndings("\r\n")).Diagnostics);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    [InlineData('&')]
    public void Deep_nesting_is_only_an_error(char letter) =>
        Assert.Null(TemplateManifest.Parse("id: " + string.Concat(Enumerable.Repeat($"{letter} ", 15_000))).Manifest);

    [Fact]
    public void Endless_manifest_is_not_read() =>
        Assert.Equal("manifest.too-long", Assert.Single(TemplateManifest.Parse(new string('[', 40_000)).Diagnostics).Id);

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.OneOf(
                Gen.String[Gen.Char["ab:-[]{}&*!|>'\"#%@,?\n\r\t \0\uFEFF~"], 0, 60],
                Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Char["ab:-[]{}&*!|>'\"#%@,?\n\t \0"], (at, letter) => Whole.Remove(at, 1).Insert(at, letter.ToString())))
            .Sample(
                text =>
                {
                    var (manifest, diagnostics) = TemplateManifest.Parse(text);
                    Assert.Equal(manifest is null, diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
                },
                iter: 20_000);

    private static string Without(params string[] beginnings) =>
        string.Join('\n', Whole.Split('\n').Where(line => !beginnings.Any(start => line.StartsWith(start, StringComparison.Ordinal))));
}
