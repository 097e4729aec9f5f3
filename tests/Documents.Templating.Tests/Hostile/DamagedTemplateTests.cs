using CsCheck;
using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Hostile;

/// <summary>Whatever is done to a template, compiling and rendering it gives a document or diagnostics and never throws.</summary>
public sealed class DamagedTemplateTests
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
    ];

    [Fact]
    public void Random_words_in_a_paragraph_never_throw() => Fuzz.Try(Gen.OneOf(Words).Array[1, 25], words =>
    {
        var text = string.Concat(words.Select(word => word.All(char.IsLetterOrDigit) ? $" {word} " : word));
        Sound(Attempt.At(WordFile.Of(text), """{ "x": "a", "xs": [1, 2] }"""));
    }, samples: 3_000);

    [Fact]
    public void Random_words_split_over_paragraphs_never_throw() => Fuzz.Try(Gen.OneOf(Words).Array[1, 6].Array[1, 6], paragraphs =>
        Sound(Attempt.At(WordFile.Of([.. paragraphs.Select(words => string.Join(' ', words))]), """{ "x": "a", "xs": [1, 2] }""")), samples: 2_000);

    [Fact]
    public void Random_markup_never_throws() => Fuzz.Try(Gen.OneOf(Fragments).Array[1, 25], fragments =>
        Attempt.At(WordFile.WithBody(string.Concat(fragments)), """{ "x": "a", "xs": [1, 2] }"""), samples: 3_000);

    [Fact]
    public void Damaged_case_templates_never_throw()
    {
        var templates = CaseFolder.Names().Where((_, index) => index % 10 == 0).Select(name => CaseFolder.Open(name).Template).ToArray();
        Fuzz.Try(
            Gen.Select(Gen.Int[0, templates.Length - 1], Gen.Int[0, 20_000], Gen.Byte),
            damage =>
            {
                var (template, at, value) = damage;
                var bytes = templates[template].ToArray();
                bytes[at % bytes.Length] = value;
                Attempt.At(bytes);
            },
            samples: 2_000);
    }

    private static void Sound(Attempt attempt)
    {
        if (attempt.Document is not null)
        {
            Assert.Empty(SchemaErrors.In(attempt.Document));
        }
    }
}
