using System.IO.Hashing;
using System.Text;
using Documents.Templating.Packages;

namespace Documents.Templating.Tests.Packages;

public sealed class PartWriterTests
{
    public static TheoryData<int, int> LengthsAndLevels { get; } = Matrix();

    [Theory]
    [MemberData(nameof(LengthsAndLevels))]
    public void Bytes_come_back_as_they_were_written(int length, int level)
    {
        var bytes = Bytes(length);
        using var writer = new PartWriter(level, new OutputBudget(long.MaxValue));
        var rest = bytes.AsSpan();
        for (var size = 1; !rest.IsEmpty; size = (size * 3) % 200_003)
        {
            // By turns in one go and into the writer's own memory.
            var piece = rest[..Math.Min(size, rest.Length)];
            if (size % 2 == 0)
            {
                writer.Write(piece);
            }
            else
            {
                piece.CopyTo(writer.GetSpan(piece.Length));
                writer.Advance(piece.Length);
            }

            rest = rest[piece.Length..];
            var written = bytes.AsSpan(0, bytes.Length - rest.Length);
            Assert.Equal(written[^Math.Min(PartWriter.LongestTail, written.Length)..], writer.Tail(PartWriter.LongestTail));
            Assert.Equal(written.Length, writer.Length);
        }

        using var part = writer.Complete();
        Assert.Equal(length, part.Length);
        Assert.Equal(Crc32.HashToUInt32(bytes), part.Crc32);
        var entry = part.ToEntry("a");
        Assert.Equal(part.CompressedLength, entry.Compressed.Length);
        using var inflated = new MemoryStream();
        using (var stream = entry.OpenInflated())
        {
            stream.CopyTo(inflated);
        }

        Assert.Equal(bytes, inflated.ToArray());
    }

    [Fact]
    public void Tail_is_at_hand_after_every_single_byte()
    {
        var bytes = Bytes(200_000);
        using var writer = new PartWriter(1, new OutputBudget(long.MaxValue));
        Assert.True(writer.Tail(6).IsEmpty);
        for (var index = 0; index < bytes.Length; index++)
        {
            writer.Write(bytes.AsSpan(index, 1));
            Assert.True(writer.Tail(6).SequenceEqual(bytes.AsSpan(Math.Max(0, index - 5)..(index + 1))));
        }
    }

    [Fact]
    public void Budget_is_shared_by_all_parts()
    {
        var budget = new OutputBudget(150_000);
        using var first = new PartWriter(6, budget);
        first.Write(new byte[100_000]);
        using var rendered = first.Complete();
        using var second = new PartWriter(6, budget);
        second.Write(new byte[50_000]);
        second.Write(new byte[1]);
        Assert.Equal(150_000, Assert.Throws<OutputLimitException>(() => second.Complete()).Most);
    }

    [Fact]
    public void Budget_stops_an_endless_part_early()
    {
        using var writer = new PartWriter(6, new OutputBudget(1_000_000));
        var piece = new byte[1000];
        Assert.Throws<OutputLimitException>(() =>
        {
            for (var turn = 0; turn < 1_100; turn++)
            {
                writer.Write(piece);
            }
        });
    }

    [Fact]
    public void Completed_writer_takes_nothing_more()
    {
        using var writer = new PartWriter(6, new OutputBudget(long.MaxValue));
        using var part = writer.Complete();
        Assert.Throws<ObjectDisposedException>(() => writer.Write([1]));
        Assert.Throws<ObjectDisposedException>(() => writer.GetSpan(1).Length);
        Assert.Throws<ObjectDisposedException>(() => writer.Complete());
    }

    [Fact]
    public void Empty_part_is_stored()
    {
        var entry = PackageEntry.Compress("a", [], 6);
        Assert.False(entry.Deflated);
        Assert.Equal(0, entry.Compressed.Length);
    }

    [Fact]
    public void Writing_a_large_part_takes_its_memory_from_the_pool()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>words</w:t></w:r></w:p>", 200_000)));
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var writer = new PartWriter(1, new OutputBudget(long.MaxValue));
            writer.Write(bytes);
            using var part = writer.Complete();
            part.WriteTo(Stream.Null);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated();
        Assert.InRange(Allocated(), 0, 64_000);
    }

    private static TheoryData<int, int> Matrix()
    {
        var data = new TheoryData<int, int>();
        foreach (var length in (int[])[0, 1, 63, 64, 65, 65_471, 65_472, 65_473, 65_536, 131_072, 1_000_000])
        {
            foreach (var level in (int[])[0, 1, 6, 9])
            {
                data.Add(length, level);
            }
        }

        return data;
    }

    /// <summary>Bytes that deflate about as well as markup.</summary>
    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        var state = 1u;
        for (var index = 0; index < length; index++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            bytes[index] = (byte)('a' + ((state >> 24) % 7));
        }

        return bytes;
    }
}
