using Documents.Templating.Compiling;
using Documents.Templating.Diagnostics;
using Scriban;
using Scriban.Syntax;

namespace Documents.Templating.Tests.Fields;

/// <summary>Which tags are read past Scriban, and that all of them can be read by it: the cases are tried both ways.</summary>
public sealed class FieldReaderTests
{
    [Theory]
    [InlineData("name", true)]
    [InlineData("client.name", true)]
    [InlineData("client?.name", true)]
    [InlineData("rows[0].name", false)]
    [InlineData("client[\"name\"]", false)]
    [InlineData("rows.size", false)]
    [InlineData("for.index", false)]
    [InlineData("own", false)]
    public void Plain_field_is_read_past_Scriban(string tag, bool isFast) => Assert.Equal(isFast, Reads(tag, byScriban: false));

    [Theory]
    [InlineData("name")]
    [InlineData("client.name")]
    public void Nothing_is_read_past_Scriban_when_that_is_asked(string tag) => Assert.False(Reads(tag, byScriban: true));

    private static bool Reads(string tag, bool byScriban)
    {
        var scope = new TemplateScope(null, new DiagnosticBag()) { ReadsFieldsByScriban = byScriban };
        var expression = Template.Parse($"{{{{ {tag} }}}}").Page!.Body!.Statements.OfType<ScriptExpressionStatement>().Single();
        return new SubjectFinder(scope, new Scope(["own"])).SubjectOf(expression.Expression!)?.Reader is not null;
    }
}
