using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 25. One template serves everybody at once, and nothing of one client reaches another's document: every field of
/// every client is a word of its own, eight threads make a thousand documents each, and no document holds a foreign word in
/// any part, inflated or not.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check25_OneClientADocument
{
    private const int Threads = 8;
    private const int Rounds = 1_000;
    private const int Length = 12;

    private static readonly byte[] Mark = "CANARY"u8.ToArray();
    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    /// <summary>Everything that keeps something between two tags: variables, captures, loops, groups, functions, gaps, addresses, properties.</summary>
    private static readonly DocumentTemplate Template = Attempt.Template(EveryPlace.Template(
        "{{ v }}{{ x = v }}{{ x }}{{ for r in rows }}{{ r.a }}{{ r.b ?? v }}{{ end }}{{ with g }}{{ a }}{{ end }}{{ g.list | array.join_and }}{{ v | string.append g.a | string.upcase }}"));

    private static readonly DocumentTemplate WithGaps = Attempt.Template(WordFile.Of("{{ v }} {{ missing }} {{ for r in rows }}{{ r.a }} {{ r.none }} {{ end }}", "{{ g.a | paragraphs }}"));

    [Fact]
    public async Task No_word_of_another_client()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => Rendered(thread))));
        Assert.Equal(Threads * Rounds, found.Sum(count => count.Documents));
        // Somebody's own words are there, many times over.
        Assert.All(found, count => Assert.InRange(count.OwnWords, Rounds * 50, int.MaxValue));
    }

    [Fact]
    public void A_foreign_word_would_be_found()
    {
        using var output = new MemoryStream();
        Assert.True(Template.Render(Model(1, 1), output).Succeeded);
        Assert.NotEqual(0, Words(output.ToArray(), Token(1, 1)));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Words(output.ToArray(), Token(1, 2)));
    }

    [Fact]
    public async Task One_model_serves_many_threads()
    {
        var model = Model(0, 0);
        var documents = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            using var output = new MemoryStream();
            Assert.True(Template.Render(model, output).Succeeded);
            return output.ToArray();
        })));
        Assert.All(documents, document => Assert.Equal(documents[0], document));
    }

    private static (int Documents, int OwnWords) Rendered(int thread)
    {
        var (documents, words) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            using var output = new MemoryStream();
            var result = (round % 2 == 0 ? Template : WithGaps).Render(Model(thread, round), output);
            Assert.True(result.Succeeded);
            Assert.DoesNotContain(result.Diagnostics, found => found.ToString().Contains("CANARY", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(result.Gaps, gap => gap.ToString().Contains("CANARY", StringComparison.OrdinalIgnoreCase));
            words += Words(output.ToArray(), Token(thread, round));
            documents++;
        }

        return (documents, words);
    }

    /// <summary>How many words of clients are in a document; all of them must be this client's.</summary>
    private static int Words(byte[] document, string own)
    {
        var count = Words((ReadOnlySpan<byte>)document, own);
        using var zip = new ZipArchive(new MemoryStream(document));
        foreach (var entry in zip.Entries)
        {
            using var inflated = new MemoryStream();
            using (var part = entry.Open())
            {
                part.CopyTo(inflated);
            }

            count += Words(inflated.GetBuffer().AsSpan(0, (int)inflated.Length), own);
        }

        return count;
    }

    private static int Words(ReadOnlySpan<byte> bytes, string own)
    {
        var count = 0;
        for (; bytes.IndexOf(Mark) is var at and >= 0; bytes = bytes[(at + Mark.Length)..])
        {
            // Titles and tags of controls are cut where Word's limit is, perhaps in the middle of a word.
            var word = bytes.Slice(at, Length);
            var length = word.IndexOfAnyExcept(Letters);
            Assert.Equal(length < 0 ? own : own[..length], Encoding.ASCII.GetString(length < 0 ? word : word[..length]));
            count++;
        }

        return count;
    }

    private static DocumentModel Model(int thread, int round)
    {
        var token = Token(thread, round);
        return Attempt.Model($$"""
            { "v": "{{token}}v", "rows": [ { "a": "{{token}}a1", "b": "{{token}}b1" }, { "a": "{{token}}a2" } ], "g": { "a": "{{token}}ga", "list": ["{{token}}l1", "{{token}}l2"] } }
            """);
    }

    /// <summary>A client's own word: as many characters for everybody.</summary>
    private static string Token(int thread, int round) => string.Create(CultureInfo.InvariantCulture, $"CANARY{thread:00}{round:0000}");
}
