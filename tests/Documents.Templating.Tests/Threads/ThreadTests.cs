using System.Text;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Threads;

/// <summary>One template serves everybody at once, and nobody's words reach somebody else's document.</summary>
public sealed class ThreadTests
{
    private const int Threads = 8;
    private const int Rounds = 40;

    [Fact]
    public async Task No_words_of_another_document()
    {
        var template = Attempt.Template(WordFile.WithBody(
            WordFile.Paragraph("{{ x = token }}Dear {{ token }}{{ capture y }}{{ x }}{{ end }}")
            + WordFile.Table(2, WordFile.Row("{{ for r in rows }}{{ r.a }}", "{{ y }} {{ for.index }}{{ end }}"))
            + WordFile.Paragraph("{{ missing }} {{ rows | array.size }}")));
        var seen = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => Render(template, thread))));

        for (var thread = 0; thread < Threads; thread++)
        {
            var others = Enumerable.Range(0, Threads).Where(other => other != thread).Select(Token).ToList();
            Assert.All(seen[thread], text =>
            {
                Assert.Contains(Token(thread), text, StringComparison.Ordinal);
                Assert.DoesNotContain(others, other => text.Contains(other, StringComparison.Ordinal));
            });
        }
    }

    [Fact]
    public async Task One_model_serves_many_threads()
    {
        var template = Attempt.Template(WordFile.Of("{{ for g in goals }}{{ g.words }} {{ g.none }}{{ end }}"));
        var model = Attempt.Model("""{ "goals": [ { "words": "a" }, { "words": "b" } ] }""");
        var documents = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() => Bytes(template, model))));
        Assert.All(documents, document => Assert.Equal(documents[0], document));
    }

    private static List<string> Render(DocumentTemplate template, int thread)
    {
        var texts = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var rows = string.Join(", ", Enumerable.Range(0, 20).Select(row => $$"""{ "a": "{{Token(thread)}}-{{row}}" }"""));
            var model = Attempt.Model($$"""{ "token": "{{Token(thread)}}", "rows": [ {{rows}} ] }""");
            texts.Add(DocumentText.Of(Bytes(template, model)));
        }

        return texts;
    }

    private static byte[] Bytes(DocumentTemplate template, DocumentModel model)
    {
        using var output = new MemoryStream();
        Assert.True(template.Render(model, output).Succeeded);
        return output.ToArray();
    }

    private static string Token(int thread) => new StringBuilder("token").Append((char)('A' + thread), 5).ToString();
}
