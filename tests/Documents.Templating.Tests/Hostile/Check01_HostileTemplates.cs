using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Processes;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 1. Whatever a tag says, its template renders or fails within 2 seconds and 200 MB, and the process lives on. Each
/// family of tags is tried in a process of its own.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check01_HostileTemplates
{
    private const long Megabytes = 200L << 20;
    private const double Seconds = 2;

    public static TheoryData<string> Families => [.. HostileTags.Families.Keys];

    public static TheoryData<string, string> Classes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (family, name) in HostileTags.Classes.SelectMany(family => family.Select(name => (family.Key, name))))
            {
                data.Add(family, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Hostile_tags_end_soon_with_a_document_or_a_reason(string family, string name)
    {
        var results = TrialProcess.Of(family).Survived().Where(result => result.Class == name).ToList();
        Assert.Equal(HostileTags.Families[family].Where(tag => tag.Class == name).Sum(tag => tag.Limits.Count()), results.Count);
        Assert.All(results, result =>
        {
            Assert.True(result.Seconds < Seconds, $"{result.Name} took {result.Seconds:F1} seconds of processor time.");
            Assert.True(result.Document is not null || result.HasErrors, $"{result.Name} gave neither a document nor a reason.");
            if (result.Document is not null)
            {
                Assert.Empty(SchemaErrors.In(result.Document));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Process_takes_little_memory_for_all_of_them(string family)
    {
        var process = TrialProcess.Of(family);
        process.Survived();
        Assert.True(process.Memory!.Peak < Megabytes, $"The process took {process.Memory.Peak >> 20} MB.");
    }

    [Fact]
    public void There_are_at_least_45_classes() => Assert.InRange(Classes.Count, 45, int.MaxValue);

    [Fact]
    public void A_process_that_dies_is_noticed() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => (TrialProcess.Of("ways-out") with { ExitCode = 134, Memory = null }).Survived());
}
