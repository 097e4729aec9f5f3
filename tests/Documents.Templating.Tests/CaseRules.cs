using System.Text;
using System.Text.RegularExpressions;
using Documents.Templating.Diagnostics;
using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests;

/// <summary>What must be true of the cases themselves.</summary>
public sealed partial class CaseRules
{
    private static readonly string[] CasedGroups = ["template.", "model.", "schema."];

    public static TheoryData<string> Cases => [.. CaseFolder.Names()];

    public static TheoryData<string> Diagnostics => [.. DiagnosticCatalogue.All.Keys
        .Where(id => CasedGroups.Any(group => id.StartsWith(group, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_many_cases() => Assert.True(CaseFolder.Names().Count() >= 120);

    [Fact]
    public void Names_are_sentences_in_kebab_case() =>
        Assert.All(CaseFolder.Names(), name => Assert.Matches(CaseName(), name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Template_is_small_and_valid(string name)
    {
        var folder = CaseFolder.Open(name);
        Assert.True(folder.Template.Length < 12_000, $"{name}: {folder.Template.Length} bytes");
        if (folder.Options.InvalidTemplate is null)
        {
            Assert.Empty(SchemaErrors.In(folder.Template));
        }
    }

    [Theory]
    [MemberData(nameof(Diagnostics))]
    public void Diagnostic_has_a_case_that_causes_it(string id)
    {
        var folder = CaseFolder.Open($"diagnostics/{id}");
        Assert.Contains(id, new CaseRun(folder).Ids);
    }

    [Theory]
    [MemberData(nameof(Diagnostics))]
    public void Example_of_a_diagnostic_is_its_case(string id)
    {
        var folder = CaseFolder.Open($"diagnostics/{id}");
        var example = DiagnosticCatalogue.All[id].Example;
        var template = Everything(folder);
        // A dotted example stands for something too long to print.
        Assert.All(Tag().Matches(example).Where(tag => !tag.Value.Contains('…', StringComparison.Ordinal)),
            tag => Assert.Contains(tag.Value, template, StringComparison.Ordinal));
        if (example is ['{', not '{', ..] or ['[', ..] && !example.Contains('…', StringComparison.Ordinal) && Tag().Count(example) == 0)
        {
            Assert.Contains(Encoding.UTF8.GetString(id.StartsWith("schema.", StringComparison.Ordinal) ? folder.Schema! : folder.Model).Trim(), Json(example), StringComparison.Ordinal);
        }
    }

    /// <summary>All words of a template, the codes of its fields, the addresses of its links and the tags of its controls.</summary>
    private static string Everything(CaseFolder folder)
    {
        var package = new WordPackage(folder.Template);
        var xml = package.Parts.Keys.Where(part => part.StartsWith("word/", StringComparison.Ordinal)).Select(package.Xml);
        return string.Concat(xml.SelectMany(part => part.Descendants())
            .Where(element => !element.HasElements)
            .Select(element => element.Value + element.Attribute("Target")?.Value + (element.Is("tag") ? element.Value("val") : "")));
    }

    /// <summary>The JSON of an example, with what it says after it.</summary>
    private static string Json(string example) => example.Trim();

    [GeneratedRegex("^[a-z-]+/([a-z]+\\.)?[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CaseName();

    [GeneratedRegex(@"\{\{.*?(\}\}|$)")]
    private static partial Regex Tag();
}
