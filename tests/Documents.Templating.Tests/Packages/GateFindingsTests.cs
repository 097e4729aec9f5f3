using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Packages;

/// <summary>Everything that is wrong with a package is told at once, up to what somebody reads.</summary>
[Collection(AloneCollection.Name)]
public sealed class GateFindingsTests
{
    [Fact]
    public void Fifty_findings_are_enough()
    {
        var package = TestPackage.Word();
        for (var link = 0; link < 500; link++)
        {
            package.WithRelationship("hyperlink", $"file:///server{link}/x", external: true);
        }

        Assert.Equal(50, GateRun.Of(package.Zip()).Found.Count);
    }

    [Fact]
    public void Everything_is_told_at_once()
    {
        var run = GateRun.Of(TestPackage.Word("<w:fldSimple w:instr=\"DDEAUTO c:\\x\"/><w:altChunk r:id=\"rId9\"/>")
            .WithRelationship("image", "https://evil.example/a.png", external: true)
            .With("word/embeddings/a.bin", "x")
            .With("word/styles.xml", "<broken")
            .Zip());
        Assert.Equal(
            ["package.damaged", "package.dangerous-field", "package.embedded-object", "package.external-target", "package.foreign-content"],
            run.Ids);
    }
}
