using System.Text;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests;

/// <summary>The tables of the author's guide come out as it says.</summary>
public sealed class TableGuideTests
{
    /// <summary>What is typed, the data, and what the document says: three blocks that follow each other.</summary>
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            var section = File.ReadAllLines(Path.Combine(Library.Folder, "README.md"))
                .SkipWhile(line => line != "## Tables").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToList();
            for (var start = section.IndexOf("```word"); start >= 0; start = section.IndexOf("```word", start))
            {
                rows.Add(Block("word", ref start), Block("json", ref start), Block("text", ref start));
            }

            return rows;

            string Block(string language, ref int line)
            {
                Assert.Equal("```" + language, section[line]);
                var end = section.IndexOf("```", line + 1);
                var block = string.Join('\n', section[(line + 1)..end]);
                line = end + 1;
                return block;
            }
        }
    }

    [Fact]
    public void There_are_examples() => Assert.True(Examples.Count >= 4);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Table_comes_out_as_the_guide_says(string typed, string data, string printed)
    {
        var compiled = DocumentTemplate.Compile(Library.Table([.. typed.Split('\n').Select(Cells)]));
        Assert.Empty(compiled.Diagnostics);
        var model = DocumentModel.Parse(Encoding.UTF8.GetBytes("{" + data + "}")).Model!;
        var output = new MemoryStream();
        var result = compiled.Template!.Render(model, output);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Gaps);

        // After the table comes the paragraph that ends the page.
        Assert.Equal($"{printed}\n¶".Trim(), DocumentText.Of(output.ToArray(), DumpOptions.Words).Trim());
    }

    /// <summary>The cells between the bars of a line; a bar in a tag is the tag's own.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var from = 1;
        var isInTag = false;
        for (var i = 1; i < line.Length; i++)
        {
            isInTag = line[i - 1] switch { '{' when line[i] == '{' => true, '}' when line[i] == '}' => false, _ => isInTag };
            if (line[i] == '|' && !isInTag)
            {
                cells.Add(line[from..i].Trim());
                from = i + 1;
            }
        }

        return cells;
    }
}
