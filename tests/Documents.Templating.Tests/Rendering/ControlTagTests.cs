using CsCheck;
using Documents.Templating.Rendering;
using Documents.Templating.Tests.Fuzzing;

namespace Documents.Templating.Tests.Rendering;

/// <summary>A path as a tag of at most 64 characters, from which it can be told again.</summary>
public sealed class ControlTagTests
{
    [Theory]
    [InlineData("goals[1].done", false, "goals[1].done")]
    [InlineData("goals[1].done", true, "gap:goals[1].done")]
    public void Short_path_is_the_tag(string path, bool isGap, string expected) => Assert.Equal(expected, ControlTag.Of(path, isGap));

    [Fact]
    public void Any_path_can_be_told_from_its_tag()
    {
        var name = Gen.Char.AlphaNumeric.Array[1, 30].Select(letters => "n" + string.Concat(letters));
        FuzzTarget.Of("paths", 2_000, Gen.Select(name, Gen.Int[-1, 2_000]).Array[1, 8], parts =>
        {
            var path = string.Join('.', parts.Select(part => part.Item2 < 0 ? part.Item1 : $"{part.Item1}[{part.Item2}]"));
            var tag = ControlTag.Of(path, isGap: true);
            Assert.InRange(tag.Length, 1, 64);
            Assert.Equal(path, ControlTag.PathOf(tag[ControlTag.Gap.Length..], ControlTag.ByNumber(["other", ControlTag.Pattern(path), "more[].other"])));
        }).TryBriefly();
    }

    [Fact]
    public void Paths_of_different_items_have_different_tags()
    {
        var stem = new string('a', 80);
        Assert.Distinct(Enumerable.Range(0, 500).Select(i => ControlTag.Of($"{stem}[{i}].{stem}", isGap: false)));
        var deep = string.Concat(Enumerable.Range(0, 30).Select(i => $"n[{i}]."));
        Assert.Distinct(Enumerable.Range(0, 50).Select(i => ControlTag.Of($"{deep}x[{i}]", isGap: false)));
        Assert.All(Enumerable.Range(0, 50), i => Assert.InRange(ControlTag.Of($"{deep}x[{i}]", isGap: true).Length, 1, 64));
    }

    [Theory]
    [InlineData("a~")]
    [InlineData("~0123456789")]
    [InlineData("a~0123456789[1]")]
    [InlineData("a~0123456789[")]
    public void Tag_of_another_kind_stays_as_it_is(string tag) => Assert.Equal(tag, ControlTag.PathOf(tag, ControlTag.ByNumber(["a", "b[]"])));
}
