
namespace Documents.Templating.Tests.Api;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["title", "model", "code", "kind"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("modl", "model")]
    [InlineData("cod", "code")]
    [InlineData("knid", "kind")]
    [InlineData("colour", null)]
    [InlineData("", null)]
    public void Nearest_name_is_found_when_near(string name, string? nearest) => Assert.Equal(nearest, NearestName.Of(name, Known));
}
