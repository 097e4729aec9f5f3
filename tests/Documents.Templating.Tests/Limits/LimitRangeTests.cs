using System.Reflection;

namespace Documents.Templating.Tests.Limits;

/// <summary>Every limit says its range in its documentation and keeps it.</summary>
public sealed class LimitRangeTests
{
    public static TheoryData<string, long, long> Ranges => new()
    {
        { nameof(TemplateLimits.PackageBytes), 1L << 10, 250L << 20 },
        { nameof(TemplateLimits.Parts), 10, 10_000 },
        { nameof(TemplateLimits.PartBytes), 1L << 10, 250L << 20 },
        { nameof(TemplateLimits.TotalBytes), 1L << 10, 1L << 30 },
        { nameof(TemplateLimits.InflationRatio), 10, 1_000 },
        { nameof(TemplateLimits.XmlDepth), 32, 512 },
        { nameof(TemplateLimits.Tags), 1, 100_000 },
        { nameof(TemplateLimits.TagLength), 10, 100_000 },
        { nameof(TemplateLimits.ExpressionDepth), 10, 250 },
        { nameof(TemplateLimits.LoopTurns), 1, 10_000_000 },
        { nameof(TemplateLimits.ValueLength), 1_000, 100_000_000 },
        { nameof(TemplateLimits.OutputBytes), 1L << 10, 1L << 30 },
        { nameof(TemplateLimits.Time), 10 * TimeSpan.TicksPerMillisecond, 10 * TimeSpan.TicksPerMinute },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Ends_of_the_range_are_allowed(string name, long least, long most)
    {
        Assert.Equal(least, Set(name, least));
        Assert.Equal(most, Set(name, most));
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Beyond_the_range_throws(string name, long least, long most)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Set(name, least - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Set(name, most + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Set(name, 0));
    }

    [Fact]
    public void Every_limit_has_a_range_here() => Assert.Equal(
        typeof(TemplateLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order(),
        Ranges.Select(row => (string)row[0]).Order());

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void Compression_level_has_a_range(int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RenderOptions { CompressionLevel = level });

    /// <summary>Sets a limit by its name and reads it back, as a number.</summary>
    private static long Set(string name, long value)
    {
        var limits = new TemplateLimits();
        var property = typeof(TemplateLimits).GetProperty(name)!;
        object boxed = property.PropertyType switch
        {
            var type when type == typeof(TimeSpan) => TimeSpan.FromTicks(value),
            var type when type == typeof(int) => (int)value,
            _ => value,
        };
        try
        {
            property.SetValue(limits, boxed);
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentOutOfRangeException inner)
        {
            throw inner;
        }

        return property.GetValue(limits) switch { TimeSpan time => time.Ticks, int number => number, var other => (long)other! };
    }
}
