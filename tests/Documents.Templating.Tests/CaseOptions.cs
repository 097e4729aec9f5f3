using System.Globalization;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests;

/// <summary><c>options.json</c> of a case: how it compiles and renders, and what its text shows besides the words.</summary>
internal sealed record CaseOptions
{
    public string Culture { get; init; } = "en-GB";

    public string TimeZone { get; init; } = "Europe/London";

    public string Gaps { get; init; } = "ask";

    public bool KeepComments { get; init; }

    public string? Title { get; init; }

    public string? TemplateId { get; init; }

    public string? TemplateVersion { get; init; }

    public IReadOnlyDictionary<string, long> Limits { get; init; } = new Dictionary<string, long>();

    /// <summary><c>formatting</c>, <c>paragraphs</c>, <c>numbers</c>, <c>layout</c>, <c>bookmarks</c>, <c>properties</c>, <c>settings</c>, <c>tables</c>, <c>parts</c>, <c>controls</c>, <c>messages</c>.</summary>
    public IReadOnlyList<string> Show { get; init; } = [];

    /// <summary>Why the template does not meet Word's schema, if that is the point of the case.</summary>
    public string? InvalidTemplate { get; init; }

    public DumpOptions Dump => DumpOptions.Of(Show);

    public CompileOptions ForCompiling(ModelSchema? schema) => new()
    {
        Schema = schema,
        KeepComments = KeepComments,
        Title = Title,
        TemplateId = TemplateId,
        TemplateVersion = TemplateVersion,
        Limits = Limits.Aggregate(TemplateLimits.Default, With),
    };

    public RenderOptions ForRendering() => new()
    {
        Culture = CultureInfo.GetCultureInfo(Culture),
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
        Gaps = Enum.Parse<GapPolicy>(Gaps, ignoreCase: true),
    };

    private static TemplateLimits With(TemplateLimits limits, KeyValuePair<string, long> limit) => limit.Key switch
    {
        "tags" => limits with { Tags = (int)limit.Value },
        "tagLength" => limits with { TagLength = (int)limit.Value },
        "expressionDepth" => limits with { ExpressionDepth = (int)limit.Value },
        "loopTurns" => limits with { LoopTurns = (int)limit.Value },
        "valueLength" => limits with { ValueLength = (int)limit.Value },
        "outputBytes" => limits with { OutputBytes = limit.Value },
        "milliseconds" => limits with { Time = TimeSpan.FromMilliseconds(limit.Value) },
        _ => throw new ArgumentException($"options.json: there is no limit “{limit.Key}”."),
    };
}
