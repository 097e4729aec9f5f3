using System.Text;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Processes;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 4. A template reads its data and nothing else: no .NET type, no function that was taken away, no environment, no
/// file, no other template's data. A secret lies in the process's memory and environment, and never comes out.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check04_NothingIsLearnt
{
    private static readonly string[] Signs = ["System.", "Scriban", "RuntimeType", "Documents.Templating", "hacked", "0x0", "root:", ".dll", TrialProcess.Canary];

    public static TheoryData<string> Families => [.. HostileTags.Families.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public void Nothing_of_the_process_is_in_a_document(string family) =>
        Assert.All(TrialProcess.Of(family).Survived().Where(result => result.Document is not null), result =>
        {
            var words = Everything(result.Document!);
            Assert.DoesNotContain(Signs, sign => words.Contains(sign, StringComparison.Ordinal));
        });

    [Theory]
    [MemberData(nameof(Families))]
    public void Nothing_of_the_process_and_the_data_is_in_a_finding(string family)
    {
        string[] signs = ["System.", "Scriban", "s3cret", TrialProcess.Canary];
        Assert.All(TrialProcess.Of(family).Survived(), result =>
            Assert.DoesNotContain(signs, sign => result.Findings.Contains(sign, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_secret_was_there_to_be_found() => Assert.True(TrialProcess.Of("ways-out") is { Memory.KnewCanary: true });

    [Fact]
    public void Data_of_the_document_before_are_never_seen()
    {
        var template = Attempt.Template(WordFile.Of("{{ x = secret ?? x }}{{ x ?? 'nothing' }} {{ capture y }}{{ secret ?? y }}{{ end }}{{ y }}"));
        template.Render(Attempt.Model("""{ "secret": "s3cret" }"""), Stream.Null);
        using var output = new MemoryStream();
        Assert.True(template.Render(Attempt.Model("{}"), output).Succeeded);
        Assert.DoesNotContain("s3cret", Everything(output.ToArray()), StringComparison.Ordinal);
    }

    private static string Everything(byte[] document) =>
        string.Concat(new WordPackage(document).Parts.Select(part => part.Key + Encoding.UTF8.GetString(part.Value)));
}
