using System.Xml.Linq;

namespace Documents.Architecture.Tests;

/// <summary>Who may know whom.</summary>
public sealed class ReferenceRules
{
    [Fact]
    public void Engine_knows_the_template_language_the_package_format_and_nothing_else() =>
        Assert.Equal(
            ["DocumentFormat.OpenXml", "Markdig.Signed", "Scriban.Signed", "System.IO.Hashing"],
            Packages("functions/Documents.Templating/Documents.Templating.csproj"));

    [Theory]
    [InlineData("functions/Documents.Templating/Documents.Templating.csproj", "")]
    [InlineData("functions/Documents.Clinical/Documents.Clinical.csproj", "Documents.Templating")]
    [InlineData("functions/Documents.Cli/Documents.Cli.csproj", "Documents.Clinical Documents.Templating")]
    [InlineData("functions/Documents.Functions/Documents.Functions.csproj", "Documents.Clinical Documents.Templating")]
    [InlineData("functions/Documents.DemoTenant/Documents.DemoTenant.csproj", "")]
    public void References_point_one_way(string project, string allowed) =>
        Rule.Holds(Projects(project).Except(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("using Scriban", "Compiling", "Functions", "Models", "Reading", "Rendering")]
    [InlineData("using DocumentFormat.OpenXml", "Annotating")]
    [InlineData("using Markdig", "RichText")]
    [InlineData("using System.IO.Compression", "Packages")]
    public void A_library_is_named_only_where_it_belongs(string line, params string[] folders)
    {
        var files = Repository.Files(".cs").Where(file => file.StartsWith("functions/Documents.Templating/", StringComparison.Ordinal)
            && Repository.Read(file).Contains(line, StringComparison.Ordinal));
        Rule.Holds(files.Where(file => !folders.Contains(file.Split('/')[2])));
    }

    [Fact]
    public void Graph_is_named_in_one_folder_of_the_app()
    {
        var files = Repository.Files(".cs").Where(file => file.StartsWith("functions/Documents.Functions/", StringComparison.Ordinal)
            && !file.StartsWith("functions/Documents.Functions/Graph/", StringComparison.Ordinal));
        Rule.Holds(files.Where(file => Repository.Read(file).Contains("Microsoft.Graph", StringComparison.Ordinal) || Repository.Read(file).Contains("Microsoft.Kiota", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_port_has_five_members_at_most()
    {
        var ports = Repository.Files(".cs").Where(file => file.StartsWith("functions/Documents.Functions/", StringComparison.Ordinal) && file.Split('/')[^1] is ['I', >= 'A' and <= 'Z', ..]);
        Rule.Holds(ports.Where(file => System.Text.RegularExpressions.Regex.Count(Repository.Read(file), @"\);\s*
\s*(
|\})") > 5));
    }

    [Fact]
    public void Every_package_says_why_it_is_there()
    {
        // Test projects share the test framework, which needs no reason.
        string[] known = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio"];
        var silent = Repository.Files(".csproj").Append("Directory.Build.props").SelectMany(file => XDocument.Parse(Repository.Read(file)).Descendants("PackageReference")
            .Where(package => !known.Contains(package.Attribute("Include")!.Value) && package.NodesBeforeSelf().LastOrDefault(node => node is not XText) is not XComment)
            .Select(package => $"{file}: {package.Attribute("Include")!.Value}"));
        Rule.Holds(silent);
    }

    [Fact]
    public void Engine_has_no_clock_no_network_and_no_files()
    {
        string[] banned = ["System.Net", "File.", "Directory.", "Stopwatch", "Environment.", "TimeProvider"];
        // The one look at a clock: how long a rendering may take.
        var files = Repository.Files(".cs").Where(file => !file.EndsWith("Rendering/Deadline.cs", StringComparison.Ordinal)).Where(file => file.StartsWith("functions/Documents.Templating/", StringComparison.Ordinal) || file.StartsWith("functions/Documents.Clinical/", StringComparison.Ordinal));
        Rule.Holds(files.Where(file => banned.Any(word => System.Text.RegularExpressions.Regex.IsMatch(Repository.Read(file), $@"(?<![\w.]){System.Text.RegularExpressions.Regex.Escape(word)}"))));
    }

    private static IEnumerable<string> Packages(string project) => Included(project, "PackageReference").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Projects(string project) =>
        Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    private static IEnumerable<string> Included(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind).Select(element => element.Attribute("Include")!.Value);
}
