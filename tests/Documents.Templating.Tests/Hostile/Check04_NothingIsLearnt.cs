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
    private static readonly string[] Signs = ["System.", "Scriban", "RuntimeType", "Documents.Templating", "hacked", "0x0", "root:", ".dll"];

    public static TheoryData<string> Classes => [.. HostileTags.ByClass.Select(tags => tags.Key)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Nothing_of_the_process_is_in_a_document(string tags) => Assert.All(TrialProcess.Of(tags).Survived(), result =>
    {
        var said = result.Findings + (result.Document is null ? "" : Everything(result.Document));
        Assert.DoesNotContain(Signs.Append(TrialProcess.Canary), sign => said.Contains(sign, StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Classes))]
    public void Nothing_of_the_data_is_in_a_finding(string tags) => Assert.All(TrialProcess.Of(tags).Survived(), result =>
        Assert.DoesNotContain("s3cret", result.Findings, StringComparison.Ordinal));

    [Fact]
    public void Secret_is_in_the_process() =>
        Assert.True(TrialProcess.Of("environment") is { Memory.KnewCanary: true });

    /// <summary>A model is never asked for anything by a template that was rendered before with other data.</summary>
    [Fact]
    public void Other_data_are_never_seen()
    {
        var template = Attempt.Template(WordFile.Of("{{ x = secret ?? x }}{{ x ?? 'nothing' }} {{ capture y }}{{ secret ?? y }}{{ end }}{{ y }}"));
        template.Render(Attempt.Model("""{ "secret": "s3cret" }"""), Stream.Null);
        using var output = new MemoryStream();
        template.Render(Attempt.Model("{}"), output);
        Assert.DoesNotContain("s3cret", Everything(output.ToArray()), StringComparison.Ordinal);
    }

    private static string Everything(byte[] document) =>
        string.Concat(new WordPackage(document).Parts.Select(part => part.Key + Encoding.UTF8.GetString(part.Value)));
}
