using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 6. A value that the data do not have is seen, wherever it stands: a prompt in the document and a gap in the result,
/// or an error where gaps are not allowed. It is never blank. What exactly stands there is in the cases under gaps.
/// </summary>
public sealed class Check06_MissingValues
{
    private static readonly byte[] Template = EveryPlace.Template();

    public static TheoryData<string, string> Models => new()
    {
        { "not there", "{}" },
        { "null", """{ "v": null }""" },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Nothing_is_blank(string name, string model)
    {
        Assert.NotEmpty(name);
        using var output = new MemoryStream();
        var result = Attempt.Template(Template).Render(Attempt.Model(model), output);
        Assert.True(result.Succeeded);
        var texts = EveryPlace.Texts(output.ToArray());
        Assert.All(texts.Where(place => !EveryPlace.Addresses.Contains(place.Key)), place => Assert.Contains("Add: v", place.Value, StringComparison.Ordinal));
        Assert.True(texts.Count > 15);
        // Every place counts, addresses too: a link that leads nowhere is nothing to look at.
        Assert.InRange(result.Gaps.Count, texts.Count, int.MaxValue);
        Assert.All(result.Gaps, gap => Assert.Equal("v", gap.Path));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Nothing_is_made_where_gaps_are_errors(string name, string model)
    {
        Assert.NotEmpty(name);
        using var output = new MemoryStream();
        var result = Attempt.Template(Template).Render(Attempt.Model(model), output, new RenderOptions { Gaps = GapPolicy.Fail });
        Assert.False(result.Succeeded);
        Assert.Equal(0, output.Length);
        Assert.Contains(result.Diagnostics, found => found.Id == "model.gap");
    }
}
