using System.Text.RegularExpressions;

namespace Documents.Architecture.Tests;

/// <summary>What every source file of the repository keeps to.</summary>
public sealed partial class SourceRules
{
    private const int LongestFile = 300;
    private static readonly string[] Written = [".cs", ".md", ".csproj", ".props", ".yaml", ".yml", ".json"];

    [Fact]
    public void No_file_is_longer_than_one_idea() =>
        Rule.Holds(Repository.Files(".cs").Where(file => Repository.Read(file).AsSpan().Count('\n') > LongestFile));

    [Fact]
    public void No_folder_or_file_is_named_by_what_it_is_not()
    {
        string[] forbidden = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Shared", "Manager", "Misc", "Internal", "Base"];
        Rule.Holds(Repository.Files(".cs").Where(file => file.Split('/', '.').Any(forbidden.Contains)));
    }

    [Fact]
    public void Nothing_is_left_to_be_done() =>
        Rule.Holds(Repository.Files(".cs").Where(file => !file.EndsWith("/SourceRules.cs", StringComparison.Ordinal) && Unfinished().IsMatch(Repository.Read(file))));

    [Fact]
    public void No_path_of_one_machine_and_no_registry_is_named()
    {
        var files = Written.SelectMany(Repository.Files)
            .Where(file => !file.EndsWith("/SourceRules.cs", StringComparison.Ordinal) && !file.EndsWith("packages.lock.json", StringComparison.Ordinal));
        Rule.Holds(files.Where(file => MachinePath().IsMatch(Repository.Read(file))));
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var open = Repository.Files(".cs").SelectMany(file => OpenClass().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value.Trim()}"));
        Rule.Holds(open);
    }

    [Fact]
    public void Every_test_that_is_skipped_says_why() =>
        Rule.Holds(Repository.Files(".cs").Where(file => EmptySkip().IsMatch(Repository.Read(file))));

    [Fact]
    public void The_front_page_is_short() => Assert.True(Repository.Read("README.md").AsSpan().Count('\n') <= 120);

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<![\w.])/(tmp|work|home|Users|root)/|api\.nuget\.org|registry\.npmjs")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"^[ \t]*(public|internal|private|protected)[ \t]+(partial[ \t]+)?class[ \t]+\w+", RegexOptions.Multiline)]
    private static partial Regex OpenClass();

    [GeneratedRegex("Skip *= *\"\\s*\"")]
    private static partial Regex EmptySkip();
}
