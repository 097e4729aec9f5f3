using System.IO.Compression;
using System.Text;
using Documents.Templating.Packages;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Packages;

[Collection(AloneCollection.Name)]
public sealed class PackageWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(9)]
    public void Written_package_holds_what_was_put_in(int level)
    {
        var source = GateRun.Of(ChartPackages.Word()).Package!;
        var document = Encoding.UTF8.GetBytes(TestPackage.Story("document", "<w:body>" + string.Concat(Enumerable.Repeat("<w:p/>", 50_000)) + "</w:body>"));
        var written = Write(source, document, level);

        var again = GateRun.Of(written);
        Assert.Empty(again.Found);
        Assert.Equal(source.Entries.Select(entry => entry.Name), again.Package!.Entries.Select(entry => entry.Name));
        using var zip = new ZipArchive(new MemoryStream(written));
        foreach (var entry in zip.Entries)
        {
            var expected = entry.FullName == "word/document.xml" ? document : source.Inflate(source.Find(entry.FullName)!);
            Assert.Equal(expected, Read(entry.Open()));
        }

        using var package = System.IO.Packaging.Package.Open(new MemoryStream(written));
        Assert.Equal(document, Read(package.GetPart(new Uri("/word/document.xml", UriKind.Relative)).GetStream()));
        Assert.NotEmpty(package.GetPart(new Uri("/word/charts/chart1.xml", UriKind.Relative)).GetRelationships());
    }

    [Fact]
    public void Copied_entries_keep_their_compressed_bytes()
    {
        var source = GateRun.Of(ChartPackages.Word()).Package!;
        var copy = GateRun.Of(Write(source, [], 6)).Package!;
        foreach (var entry in source.Entries.Where(entry => entry.Name != "word/document.xml"))
        {
            var copied = copy.Find(entry.Name)!;
            Assert.Equal(entry.Compressed.ToArray(), copied.Compressed.ToArray());
            Assert.Equal(entry with { Compressed = default }, copied with { Compressed = default });
        }
    }

    [Fact]
    public void Same_entries_give_the_same_bytes()
    {
        var bytes = ChartPackages.Word();
        var document = new byte[100_000];
        Assert.Equal(Write(GateRun.Of(bytes).Package!, document, 6), Write(GateRun.Of(bytes).Package!, document, 6));
    }

    [Fact]
    public void Entries_have_the_first_day_of_zip_time_and_their_sizes_in_front()
    {
        var written = Write(GateRun.Of(TestPackage.Word().Zip(seekable: false)).Package!, "<x/>"u8, 6);
        using var zip = new ZipArchive(new MemoryStream(written));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.All(ZipBytes.CentralEntries(written), entry => Assert.Equal(0, written[entry + 8] & 8));
    }

    [Fact]
    public void Names_beyond_ASCII_survive()
    {
        using var output = new MemoryStream();
        var writer = new PackageWriter(output);
        writer.Copy(PackageEntry.Compress("word/media/Großmutter 图.png", [1, 2, 3], 6));
        writer.Finish();
        using var zip = new ZipArchive(new MemoryStream(output.ToArray()));
        Assert.Equal("word/media/Großmutter 图.png", Assert.Single(zip.Entries).FullName);
    }

    [Fact]
    public void Output_need_not_be_seekable_and_stays_open()
    {
        using var output = new MemoryStream();
        using (var pipe = new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            var writer = new PackageWriter(pipe);
            writer.Copy(PackageEntry.Compress("a", [1, 2, 3], 6));
            writer.Finish();
            Assert.True(pipe.CanWrite);
        }

        using var zip = new ZipArchive(new MemoryStream(Read(new BrotliStream(new MemoryStream(output.ToArray()), CompressionMode.Decompress))));
        Assert.Equal([1, 2, 3], Read(Assert.Single(zip.Entries).Open()));
    }

    private static byte[] Write(Documents.Templating.Packages.Package source, ReadOnlySpan<byte> document, int level)
    {
        using var part = new PartWriter(level, new OutputBudget(long.MaxValue));
        part.Write(document);
        using var rendered = part.Complete();
        using var output = new MemoryStream();
        var writer = new PackageWriter(output);
        foreach (var entry in source.Entries)
        {
            if (entry.Name == "word/document.xml")
            {
                writer.Add(entry.Name, rendered);
            }
            else
            {
                writer.Copy(entry);
            }
        }

        writer.Finish();
        return output.ToArray();
    }

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
