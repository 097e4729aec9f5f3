using System.Text;
using Documents.Templating.Diagnostics;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests;

/// <summary>The author's guide is true: its examples run, its list of findings is the engine's, its functions are all of them.</summary>
public sealed class AuthorGuideTests
{
    private static readonly string Guide = Path.Combine(Library.Folder, "README.md");

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            var lines = File.ReadAllLines(Guide).SkipWhile(line => !line.StartsWith("| In Word", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));
            foreach (var line in lines)
            {
                var cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(cell => cell.Replace('\u0001', '|').Trim()).ToArray();
                rows.Add(Code(cells[1]), Code(cells[2]), Code(cells[3]));
            }

            return rows;

            static string Code(string cell) => cell.Length > 1 && cell[0] == '`' ? cell[1..^1] : cell;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_says_what_the_guide_says(string typed, string data, string printed)
    {
        var compiled = DocumentTemplate.Compile(Library.Paragraphs(typed.Split(" ⏎ ")));
        Assert.Empty(compiled.Diagnostics);
        var model = DocumentModel.Parse(Encoding.UTF8.GetBytes("{" + data + "}")).Model!;
        var output = new MemoryStream();
        var result = compiled.Template!.Render(model, output);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Gaps);

        var text = DocumentText.Of(output.ToArray(), DumpOptions.Words).TrimEnd('\n');
        // The dump shows a space at the end of a line as a dot.
        Assert.Equal(printed.Trim(), text.Replace("\n", " ⏎ ", StringComparison.Ordinal).Trim(' ', '·'));
    }

    [Fact]
    public void Every_finding_is_in_the_guide_with_its_cure()
    {
        const string Start = "<!-- findings: written from the engine's catalogue; a test keeps it true -->\n";
        const string End = "<!-- /findings -->";
        var text = File.ReadAllText(Guide).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(Start, StringComparison.Ordinal) + Start.Length, text.IndexOf(End, StringComparison.Ordinal));
        var expected = Findings();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Guide, text[..from] + expected + text[to..]);
        }

        Assert.Equal(expected, File.ReadAllText(Guide).ReplaceLineEndings("\n")[from..][..expected.Length]);
    }

    [Fact]
    public void Every_function_is_in_the_guide()
    {
        var paragraph = File.ReadAllLines(Guide).Single(line => line.StartsWith("**Functions.**", StringComparison.Ordinal));
        var told = new List<string>();
        var group = "";
        var isAlone = false;
        foreach (var word in paragraph["**Functions.**".Length..].Split([' ', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case ['`', .., '`']:
                    group = word.Trim('`');
                    told.Add(isAlone ? group : "");
                    break;
                case "And":
                    isAlone = true;
                    break;
                default:
                    told.Add($"{group}.{word}");
                    break;
            }
        }

        Assert.Equal(Functions.FunctionCatalogue.Names.Order(StringComparer.Ordinal), told.Where(name => name.Length > 0).Order(StringComparer.Ordinal));
    }

    private static string Findings()
    {
        var table = new StringBuilder("| Finding | What it says | What to do | The smallest example |\n| --- | --- | --- | --- |\n");
        foreach (var kind in DiagnosticCatalogue.All.Values.OrderBy(kind => kind.Id, StringComparer.Ordinal))
        {
            var mark = kind.Severity == DiagnosticSeverity.Warning ? " (a warning)" : "";
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{kind.Id}`{mark} | {Cell(kind.Message)} | {Cell(kind.Suggestion)} | {Cell(kind.Example)} |\n");
        }

        return table.ToString();

        static string Cell(string text) => text.Replace("{{{{", "{{", StringComparison.Ordinal).Replace("}}}}", "}}", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
