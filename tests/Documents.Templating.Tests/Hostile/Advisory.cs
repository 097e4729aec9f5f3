using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Processes;

namespace Documents.Templating.Tests.Hostile;

/// <summary>A hole that Scriban had: which version closed it, and templates that went through it.</summary>
/// <param name="Id">Its id in the public list of advisories.</param>
/// <param name="Cve">Its CVE id, if it has one.</param>
/// <param name="Fixed">The version without it.</param>
/// <param name="What">What it let a template do.</param>
/// <param name="Templates">Tags that did it; <c>«9×a»</c> is <c>aaaaaaaaa</c>.</param>
/// <param name="Document">What a document may say; without it there must be none.</param>
internal sealed partial record Advisory(string Id, string? Cve, Version Fixed, string What, string[] Templates, string? Document)
{
    /// <summary>What a process of its own is asked to try, for all advisories.</summary>
    public const string Class = "advisories";

    // So wide that it is Scriban that has to hold, not the limits before it.
    private static readonly TemplateLimits Limits = TemplateLimits.Default with { TagLength = 100_000, ExpressionDepth = 250, Time = TimeSpan.FromSeconds(1) };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Advisory> All { get; } = JsonSerializer.Deserialize<Advisory[]>(
        File.ReadAllBytes(ProjectFolder.File("Hostile", "ScribanAdvisories.json")), Json)!;

    /// <summary>Tries the templates of all advisories, one after the other.</summary>
    public static IEnumerable<TrialResult> Results() =>
        from advisory in All
        from template in advisory.Templates
        select Trial.Of(Class, advisory.Id, WordFile.Of(Repeated().Replace(template, Repeat)), HostileTags.Model, Limits);

    private static string Repeat(Match match) =>
        string.Concat(Enumerable.Repeat(match.Groups[2].Value, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex("«([0-9]+)×(.+?)»")]
    private static partial Regex Repeated();
}
