using System.Runtime.CompilerServices;

namespace Documents.Templating;

/// <summary>
/// What a package, a template and a rendering may ask of the machine. Reaching one is an error, never a shortened document.
/// Every limit has a range; a value outside it throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public sealed record TemplateLimits
{
    /// <summary>The defaults, which no template for a person comes near.</summary>
    public static TemplateLimits Default { get; } = new();

    /// <summary>Bytes of the package as it comes, 1 KB to 250 MB. Default: 32 MB.</summary>
    public long PackageBytes { get; init => field = InRange(value, 1L << 10, 250L << 20); } = 32L << 20;

    /// <summary>Parts in the package, 10 to 10,000. Default: 2,000.</summary>
    public int Parts { get; init => field = (int)InRange(value, 10, 10_000); } = 2_000;

    /// <summary>Bytes of one part when inflated, 1 KB to 250 MB. Default: 32 MB.</summary>
    public long PartBytes { get; init => field = InRange(value, 1L << 10, 250L << 20); } = 32L << 20;

    /// <summary>Bytes of all parts when inflated, 1 KB to 1 GB. Default: 128 MB.</summary>
    public long TotalBytes { get; init => field = InRange(value, 1L << 10, 1L << 30); } = 128L << 20;

    /// <summary>How many times larger a part may be when inflated, 10 to 1,000, from 1 KB compressed. Default: 200.</summary>
    public int InflationRatio { get; init => field = (int)InRange(value, 10, 1_000); } = 200;

    /// <summary>Nesting of XML elements, 32 to 512. Default: 256, more than Word writes.</summary>
    public int XmlDepth { get; init => field = (int)InRange(value, 32, 512); } = 256;

    /// <summary>Tags in a template, 1 to 100,000. Default: 20,000.</summary>
    public int Tags { get; init => field = (int)InRange(value, 1, 100_000); } = 20_000;

    /// <summary>Characters of one tag, 10 to 100,000. Default: 4,000.</summary>
    public int TagLength { get; init => field = (int)InRange(value, 10, 100_000); } = 4_000;

    /// <summary>Nesting of an expression, 10 to 250. Default: 50.</summary>
    public int ExpressionDepth { get; init => field = (int)InRange(value, 10, 250); } = 50;

    /// <summary>Turns of all loops of a rendering, inside functions too, 1 to 10 million. Default: 200,000.</summary>
    public int LoopTurns { get; init => field = (int)InRange(value, 1, 10_000_000); } = 200_000;

    /// <summary>Characters of one value, 1,000 to 100 million. Default: 200,000, some sixty pages.</summary>
    public int ValueLength { get; init => field = (int)InRange(value, 1_000, 100_000_000); } = 200_000;

    /// <summary>Bytes of the rendered parts before compression, 1 KB to 1 GB. Default: 128 MB.</summary>
    public long OutputBytes { get; init => field = InRange(value, 1L << 10, 1L << 30); } = 128L << 20;

    /// <summary>Time of one rendering, 10 milliseconds to 10 minutes. Default: 10 seconds.</summary>
    public TimeSpan Time
    {
        get;
        init => field = TimeSpan.FromTicks(InRange(value.Ticks, 10 * TimeSpan.TicksPerMillisecond, 10 * TimeSpan.TicksPerMinute));
    } = TimeSpan.FromSeconds(10);

    private static long InRange(long value, long least, long most, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
