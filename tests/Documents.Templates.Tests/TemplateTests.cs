using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests;

/// <summary>What holds for every template of the library, whoever adds one.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string> Templates => [.. Library.Templates];

    public static TheoryData<string, string> Samples
    {
        get
        {
            var samples = new TheoryData<string, string>();
            foreach (var template in Library.Templates)
            {
                foreach (var sample in Library.Samples(template))
                {
                    samples.Add(template, sample);
                }
            }

            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Nothing_is_found_wrong(string template)
    {
        Assert.Empty(Library.Compile(template).Diagnostics);
        Assert.Empty(SchemaErrors.In(Library.Document(template)));
        Assert.NotEmpty(Library.Samples(template));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Folder_and_footer_say_what_the_manifest_says(string template)
    {
        var manifest = Library.Manifest(template);
        Assert.EndsWith("/" + manifest.Id, template, StringComparison.Ordinal);
        var footer = DocumentText.Of(Library.Document(template), DumpOptions.Words);
        Assert.Contains($"{manifest.Code}, version {manifest.Version}", footer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_field_has_a_title_and_every_required_field_is_used(string template)
    {
        var fields = Library.Compile(template).Template!.Fields;
        Assert.All(fields.Where(field => field.Type == TemplateFieldType.Value), field => Assert.False(string.IsNullOrWhiteSpace(field.Title), field.Path));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_reads_as_approved(string template, string sample)
    {
        var (result, document) = Library.Render(template, sample);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Gaps);
        Assert.Empty(SchemaErrors.In(document));

        var approved = Path.Combine(Library.Folder, template, "samples", sample + ".approved.txt");
        var text = DocumentText.Of(document, DumpOptions.Words);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approved, text);
        }

        Assert.Equal(File.ReadAllText(approved).Trim(), text.Trim());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_without_its_values_asks_for_what_the_schema_requires(string template, string sample)
    {
        _ = sample;
        var output = new MemoryStream();
        var result = Library.Compile(template).Template!.Render(DocumentModel.Parse("{}"u8.ToArray()).Model!, output);
        Assert.True(result.Succeeded);
        Assert.NotEmpty(result.Gaps);
        Assert.Empty(SchemaErrors.In(output.ToArray()));
        Assert.All(result.Gaps, gap => Assert.NotEqual("value", gap.Title));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void No_word_for_the_task_and_no_pronoun_is_fixed(string template)
    {
        // What a client calls it, and who somebody is, come from the data alone.
        string[] never = ["homework", "worksheet", "assignment", "exercise", "she", "her", "hers", "he", "him", "his", "Mr", "Mrs", "Ms"];
        var text = DocumentText.Of(Library.Document(template), DumpOptions.Words);
        var words = string.Concat(text.Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(words.Intersect(never, StringComparer.OrdinalIgnoreCase));
    }
}
