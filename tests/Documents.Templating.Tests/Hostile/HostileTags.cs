namespace Documents.Templating.Tests.Hostile;

/// <summary>A tag that tries to stop the process, to fill the memory, or to reach what is not its own.</summary>
/// <param name="Class">The kind of attack.</param>
/// <param name="Name">Which of its kind.</param>
/// <param name="Text">The tag.</param>
internal sealed record HostileTag(string Class, string Name, string Text)
{
    /// <summary>What the template may ask for: the defaults, and for what hides behind them as much as there is.</summary>
    public IEnumerable<TemplateLimits> Limits { get; init; } = [TemplateLimits.Default with { Time = TimeSpan.FromSeconds(1) }];
}

/// <summary>The hostile tags, by their kind.</summary>
internal static partial class HostileTags
{
    private static readonly TemplateLimits Wide = TemplateLimits.Default with { TagLength = 100_000, Tags = 100_000, ExpressionDepth = 250, Time = TimeSpan.FromSeconds(1) };

    /// <summary>Families of tags, each tried in one process.</summary>
    public static IReadOnlyDictionary<string, HostileTag[]> Families { get; } = new Dictionary<string, HostileTag[]>
    {
        ["deep"] = [.. Deep.Select(tag => tag with { Limits = [.. tag.Limits, Wide] })],
        ["large"] = [.. Large],
        ["ways-out"] = [.. WaysOut],
    };

    /// <summary>Kinds of attack, by family.</summary>
    public static ILookup<string, string> Classes { get; } =
        Families.SelectMany(family => family.Value.Select(tag => (Family: family.Key, tag.Class)).Distinct()).ToLookup(tag => tag.Family, tag => tag.Class);

    /// <summary>What the tags find in the data; one value is the client's secret.</summary>
    public static string Model { get; } = $$"""
        { "secret": "s3cret", "long": "{{Times("a", 50_000)}}", "list": ["a", "b"], "huge": 70000000000000000000000000000,
          "group": { "name": "Anna", "count": 1 }, "1": 1, "a": { "a": 1 }, "x": "x" }
        """;

    private static string Tag(string code) => $"{{{{ {code} }}}}";

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
