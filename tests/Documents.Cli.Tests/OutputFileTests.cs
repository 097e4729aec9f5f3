using Documents.Cli.Files;

namespace Documents.Cli.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_appears_when_it_is_kept()
    {
        using (var file = OutputFile.Beside(_folder["a.docx"]))
        {
            file.Stream.Write("new"u8);
            Assert.False(File.Exists(_folder["a.docx"]));
            file.Keep();
        }

        Assert.Equal("new", File.ReadAllText(_folder["a.docx"]));
        Assert.Equal(["a.docx"], _folder.Names);
    }

    [Fact]
    public void File_that_is_not_kept_leaves_the_old_one()
    {
        _folder.Write("a.docx", "old");
        using (var file = OutputFile.Beside(_folder["a.docx"]))
        {
            file.Stream.Write("new"u8);
        }

        Assert.Equal("old", File.ReadAllText(_folder["a.docx"]));
        Assert.Equal(["a.docx"], _folder.Names);
    }

    [Fact]
    public void Leftover_of_another_process_does_not_matter()
    {
        using var first = OutputFile.Beside(_folder["a.docx"]);
        using var second = OutputFile.Beside(_folder["a.docx"]);

        Assert.NotEqual(first.Stream.Name, second.Stream.Name);
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(10, 10, 10)]
    [InlineData(11, 10, 10)]
    [InlineData(200_000, 1_000_000, 200_000)]
    [InlineData(200_000, 150_000, 150_000)]
    public void Reading_stops_at_the_limit(int length, long most, int read)
    {
        var bytes = new byte[length];
        Array.Fill<byte>(bytes, 7);
        using var whole = new MemoryStream(bytes);
        using var dripping = new System.IO.Compression.DeflateStream(new MemoryStream(Deflated(bytes)), System.IO.Compression.CompressionMode.Decompress);

        Assert.Equal(bytes[..read], FileBytes.Read(whole, most).ToArray());
        Assert.Equal(bytes[..read], FileBytes.Read(dripping, most).ToArray());
    }

    private static byte[] Deflated(byte[] bytes)
    {
        var deflated = new MemoryStream();
        using (var stream = new System.IO.Compression.DeflateStream(deflated, System.IO.Compression.CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return deflated.ToArray();
    }
}
