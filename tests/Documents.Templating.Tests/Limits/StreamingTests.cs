using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Limits;

/// <summary>A long table costs time, not memory: the document is never held as a tree.</summary>
[Collection(AloneCollection.Name)]
public sealed class StreamingTests
{
    private static readonly DocumentTemplate Template = Attempt.Template(WordFile.WithBody(
        WordFile.Table(5, WordFile.Row("{{ for r in rows }}{{ r.date }}", "{{ r.situation }}", "{{ r.thought }}", "{{ r.emotion }}", "{{ r.intensity }}{{ end }}"))));

    [Fact]
    public void Ten_thousand_rows_stay_small_in_memory()
    {
        Render(Rows(10));
        var model = Rows(10_000);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        using var done = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            while (!done.Wait(TimeSpan.FromMilliseconds(5)))
            {
                GC.Collect();
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }
        });
        sampler.Start();
        for (var round = 0; round < 5; round++)
        {
            Render(model);
        }

        done.Set();
        sampler.Join();
        Assert.InRange(peak - before, long.MinValue, 40L << 20);
    }

    [Fact]
    public void Work_grows_with_the_rows_and_no_faster()
    {
        var counted = Enumerable.Range(0, 4).Select(doubling => Allocated(Rows(1_000 << doubling))).ToList();
        Assert.All(counted.Zip(counted.Skip(1)), pair => Assert.InRange(pair.Second, 0, 3 * pair.First));
    }

    [Fact]
    public void Every_row_is_there()
    {
        using var output = new MemoryStream();
        Assert.True(Template.Render(Rows(10_000), output).Succeeded);
        var rows = Text.DocumentText.Of(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10_000, rows.Length);
        Assert.Equal("| 2026-12-04 | On the bus & late, 9999 | They <all> look | worry | 99 % |", rows[^1]);
    }

    [Fact]
    public void Output_need_not_be_seekable()
    {
        using var memory = new MemoryStream();
        using var output = new OneWay(memory);
        Assert.True(Template.Render(Rows(3), output).Succeeded);
        Assert.Equal(3, Text.DocumentText.Of(memory.ToArray()).Split('\n').Count(line => line.StartsWith('|')));
        Assert.True(memory.CanWrite, "The output was closed.");
    }

    private static long Allocated(DocumentModel model)
    {
        Render(model);
        // Of all threads: the engine may render on one of its own.
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Render(model);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static void Render(DocumentModel model) => Assert.True(Template.Render(model, Stream.Null).Succeeded);

    private static DocumentModel Rows(int count) => Attempt.Model($$"""{ "rows": [{{string.Join(',', Enumerable.Range(0, count).Select(row =>
        $$"""{ "date": "2026-12-{{(row % 28) + 1:00}}", "situation": "On the bus & late, {{row}}", "thought": "They <all> look", "emotion": "worry", "intensity": "{{row % 100}} %" }"""))}}] }""");

    /// <summary>A stream that can only be written to, like a response.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
