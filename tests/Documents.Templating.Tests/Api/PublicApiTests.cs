namespace Documents.Templating.Tests.Api;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_surface_is_the_approved_one() =>
        ApprovedText.Check(ProjectFolder.File("Api", "PublicApi.approved.txt"), PublicApiText.Of(typeof(DocumentTemplate).Assembly));

    [Fact]
    public void Public_types_are_sealed_or_static() => Assert.All(
        typeof(DocumentTemplate).Assembly.GetExportedTypes(),
        type => Assert.True(type.IsSealed || type.IsInterface, type.FullName));
}
