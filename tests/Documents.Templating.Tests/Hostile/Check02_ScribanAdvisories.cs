using System.Reflection;
using System.Xml.Linq;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Processes;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 2. Every hole that Scriban is known to have had stays closed in the engine, and the version in use is not older
/// than the newest of the fixes. A new advisory is a new line in ScribanAdvisories.json.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check02_ScribanAdvisories
{
    public static TheoryData<string> Ids => [.. Advisory.All.Select(advisory => advisory.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Advisory_is_no_hole_here(string id)
    {
        var advisory = Advisory.All.Single(advisory => advisory.Id == id);
        var results = TrialProcess.Of(Advisory.Class).Survived().Where(result => result.Name == id).ToList();
        Assert.Equal(advisory.Templates.Length, results.Count);
        Assert.All(results, result =>
        {
            Assert.InRange(result.Seconds, 0, 2);
            Assert.Equal(advisory.Document ?? string.Join(' ', result.Ids), result.Document is null ? string.Join(' ', result.Ids) : DocumentText.Of(result.Document).TrimEnd('\n'));
        });
    }

    [Fact]
    public void All_of_them_together_take_little_memory()
    {
        var process = TrialProcess.Of(Advisory.Class);
        process.Survived();
        Assert.InRange(process.Memory!.Peak, 0, 200L << 20);
    }

    [Fact]
    public void Version_in_use_has_every_fix()
    {
        var pinned = XDocument.Load(ProjectFolder.File("..", "..", "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(package => package.Attribute("Include")!.Value == "Scriban.Signed").Attribute("Version")!.Value;
        var newest = Advisory.All.MaxBy(advisory => advisory.Fixed)!;
        Assert.True(Version.Parse(pinned) >= newest.Fixed, $"Scriban {pinned} has the hole {newest.Id}, which {newest.Fixed} closes: {newest.What}.");
        var loaded = typeof(Scriban.Template).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.StartsWith(pinned, loaded, StringComparison.Ordinal);
    }
}
