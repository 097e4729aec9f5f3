using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Hostile;

/// <summary>Data that are large or odd cost what their size costs, and no more.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostileModelTests
{
    public static TheoryData<string> Names => [.. Models.Keys];

    private static readonly Dictionary<string, Func<string>> Models = new()
    {
        ["many members"] = () => Object(20_000, i => $"\"m{i}\": {i}"),
        ["many members in many objects"] = () => $$"""{ "xs": [{{string.Join(',', Enumerable.Range(0, 200).Select(i => Object(100, j => $"\"m{i}_{j}\": 1")))}}] }""",
        ["objects of every order"] = () => $$"""{ "xs": [{{string.Join(',', Enumerable.Range(0, 5_000).Select(i => Object(10, j => $"\"m{(i * (j + 1)) % 10_007}_{j}\": 1")))}}] }""",
        ["long list"] = () => $$"""{ "xs": [{{string.Join(',', Enumerable.Repeat("1", 1_000_000))}}] }""",
        ["long text"] = () => $$"""{ "v": "{{new string('&', 900_000)}}" }""",
        ["long number"] = () => $$"""{ "v": {{new string('9', 100_000)}} }""",
        ["long fraction"] = () => $$"""{ "v": 0.{{new string('9', 100_000)}} }""",
        ["large exponent"] = () => """{ "v": 1e400 }""",
        ["long name"] = () => $$"""{ "{{new string('n', 900_000)}}": 1 }""",
        ["empty name"] = () => """{ "": 1, " ": 2 }""",
        ["deep list"] = () => $$"""{ "v": {{new string('[', 100_000)}} """,
        ["deep list, closed"] = () => $$"""{ "v": {{new string('[', 60)}}{{new string(']', 60)}} }""",
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Model_is_read_in_its_own_size(string name)
    {
        var json = Encoding.UTF8.GetBytes(Models[name]());
        var template = Attempt.Template(WordFile.Of("{{ v ?? '' }}{{ xs.size ?? '' }}"));
        Guarded.Run(() =>
        {
            var parsed = DocumentModel.Parse(json);
            if (parsed.Model is not null)
            {
                template.Render(parsed.Model, Stream.Null);
            }
        });
    }

    [Fact]
    public void Diagnostics_never_quote_the_data()
    {
        string[] models =
        [
            """{ "name": s3cret }""",
            """{ "name": "s3cret" "x" }""",
            """{ "name": "s3cret", "list": "s3cret" }""",
            """{ "name": "s3\u0001cret", "list": [] }""",
            """{ "name": {"s3cret": "s3cret"}, "list": [1] }""",
        ];
        string[] tags = ["{{ name }}", "{{ name | date.on }}", "{{ name * list }}", "{{ for x in name }}{{ end }}", "{{ name | math.floor }}", "{{ list[name] }}"];
        foreach (var json in models)
        {
            var parsed = DocumentModel.Parse(Encoding.UTF8.GetBytes(json));
            Assert.DoesNotContain(parsed.Diagnostics, found => found.ToString().Contains("cret", StringComparison.Ordinal));
            foreach (var tag in tags.Where(_ => parsed.Model is not null))
            {
                var result = Attempt.Template(WordFile.Of(tag)).Render(parsed.Model!, Stream.Null);
                Assert.DoesNotContain(result.Diagnostics, found => found.ToString().Contains("cret", StringComparison.Ordinal));
            }
        }
    }

    private static string Object(int members, Func<int, string> member) => "{" + string.Join(',', Enumerable.Range(0, members).Select(member)) + "}";
}
