using System.Diagnostics;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Threads;

[Collection(AloneCollection.Name)]
public sealed class CancellationTests
{
    [Fact]
    public void Nothing_is_written_when_cancelled_before()
    {
        using var output = new MemoryStream();
        var template = Attempt.Template(WordFile.Of("{{ name }}"));
        Assert.Throws<OperationCanceledException>(() =>
            template.Render(Attempt.Model("""{ "name": "a" }"""), output, cancellationToken: new CancellationToken(canceled: true)));
        Assert.Equal(0, output.Length);
    }

    [Theory]
    [InlineData("{{ for i in 1..5000000 }}{{ x = i }}{{ end }}")]
    [InlineData("{{ for i in 1..5000000 }}x{{ end }}")]
    [InlineData("{{ for i in 1..3000 }}{{ for j in 1..3000 }}{{ i }}{{ end }}{{ end }}")]
    public void Rendering_stops_soon_when_cancelled(string tag)
    {
        var limits = TemplateLimits.Default with { LoopTurns = 10_000_000, OutputBytes = 1L << 30, Time = TimeSpan.FromMinutes(1) };
        var template = DocumentTemplate.Compile(WordFile.Of(tag), new CompileOptions { Limits = limits }).Template!;
        using var output = new MemoryStream();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => template.Render(Attempt.Model("{}"), output, cancellationToken: source.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_an_io_error()
    {
        using var output = new FullDisk();
        var template = Attempt.Template(WordFile.Of("{{ name }}"));
        Assert.Throws<IOException>(() => template.Render(Attempt.Model("""{ "name": "a" }"""), output));
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("The disk is full.");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("The disk is full.");
    }
}
