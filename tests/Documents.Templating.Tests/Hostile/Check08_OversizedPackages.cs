using System.IO.Compression;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using Documents.Templating.Tests.Processes;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 8. A package that is small to send and too large to open is refused within a second of processor time and 100 MB,
/// whatever it says of its own sizes.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check08_OversizedPackages
{
    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["zip bomb in a picture"] = ("package.inflates-too-much", () => Word().With("word/media/image1.png", new byte[120 << 20]).Zip()),
        ["zip bomb in the document"] = ("package.inflates-too-much", () => Word($"<!--{new string(' ', 100 << 20)}-->").Zip()),
        ["zip bomb that lies about its size"] = ("package.inflates-too-much", () => WithDeclaredLength(Word().With("word/media/image1.png", new byte[60 << 20]).Zip(), "word/media/image1.png", 1000)),
        ["many bombs that are each small enough"] = ("package.inflates-too-much", ManyBombs),
        ["part that grows a thousandfold"] = ("package.inflates-too-much", () => Word().With("word/media/image1.bin", new byte[20 << 20]).Zip()),
        ["tag of a million attributes"] = ("package.inflates-too-much", () => Word($"<w:p {string.Concat(Enumerable.Range(0, 1_000_000).Select(index => $" a{index}=\"\""))}/>").Zip()),
        ["million different names"] = ("package.inflates-too-much", () => Word(string.Concat(Enumerable.Range(0, 1_000_000).Select(index => $"<a{index}/>"))).Zip()),
        ["endless list of relationships"] = ("package.inflates-too-much", EndlessRelationships),
        ["65,000 parts"] = ("package.too-many-parts", () => ManyParts(65_000)),
        ["part larger than a part may be"] = ("package.inflates-too-much", () => Word().With("word/media/image1.bin", Page(33 << 20)).Zip(CompressionLevel.Fastest)),
        ["2,001 parts"] = ("package.too-many-parts", () => ManyParts(2_001)),
        ["package larger than it may be"] = ("package.too-large", () => new byte[(32 << 20) + 1]),
        ["paragraphs without number"] = ("package.inflates-too-much", () => Word(string.Concat(Enumerable.Repeat("<w:p/>", 6_000_000))).Zip()),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_is_refused(string name) => GateRun.Refuses(Packages[name]);

    /// <summary>All of them in one process, which compiles them as any template.</summary>
    [Fact]
    public void Refusing_takes_less_than_a_second_and_100_megabytes()
    {
        var process = TrialProcess.OfPackages(Packages.ToDictionary(package => package.Key, package => package.Value.Make()));
        var results = process.Survived();
        Assert.Equal(Packages.Count, results.Count);
        Assert.All(results, result => Assert.True(result.Seconds < 1, $"{result.Name} took {result.Seconds:F1} seconds of processor time."));
        Assert.True(process.Memory!.Growth < 100L << 20, $"The process grew by {process.Memory.Growth >> 20} MB.");
    }
}
