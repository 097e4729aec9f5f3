using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Processes;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 1. Whatever a tag says, its template renders or fails within 2 seconds and 200 MB, and the process lives on. Each
/// class of tags is tried in a process of its own.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check01_HostileTemplates
{
    private const long Megabytes = 200L << 20;
    private const double Seconds = 2;

    public static TheoryData<string> Classes => [.. HostileTags.ByClass.Select(tags => tags.Key)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Hostile_tags_end_soon_in_little_memory(string tags)
    {
        var process = TrialProcess.Of(tags);
        var results = process.Survived();
        Assert.Equal(HostileTags.ByClass[tags].Sum(tag => tag.Limits.Count()), results.Count);
        Assert.All(results, result =>
        {
            Assert.True(result.Seconds < Seconds, $"{result.Name} took {result.Seconds:F1} seconds of processor time.");
            Assert.True(result.Document is not null || result.HasErrors, $"{result.Name} gave neither a document nor a reason.");
            if (result.Document is not null)
            {
                Assert.Empty(SchemaErrors.In(result.Document));
            }
        });
        Assert.True(process.Memory!.Peak < Megabytes, $"The process took {process.Memory.Peak >> 20} MB.");
    }

    [Fact]
    public void There_are_at_least_45_classes() => Assert.InRange(HostileTags.ByClass.Count, 45, int.MaxValue);

    [Fact]
    public void A_process_that_dies_is_noticed()
    {
        var process = TrialProcess.Of("a class that is not there");
        Assert.Empty(process.Survived());
        Assert.ThrowsAny<Exception>(() => (process with { ExitCode = 134, Memory = null }).Survived());
    }
}
