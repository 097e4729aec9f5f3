using System.Globalization;

namespace Documents.Templating;

/// <summary>What happens where the model has no value for a tag.</summary>
public enum GapPolicy
{
    /// <summary>The document gets a visible, fillable content control ("Add: what you agreed"), and the result lists the gap.</summary>
    Ask,

    /// <summary>Every gap is an error and no document is made.</summary>
    Fail,
}

/// <summary>How one document is rendered. Immutable.</summary>
public sealed record RenderOptions
{
    /// <summary>The defaults: British English, London time, gaps asked for.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>Language of dates, times, numbers, yes and no, and joined lists. Default: <c>en-GB</c>.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>
    /// Where moments of the model that carry an offset (<c>2026-12-01T14:00:00Z</c>) are told. Times without an offset
    /// are told as they stand. Never the machine's own zone. Default: <c>Europe/London</c>.
    /// </summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>What happens where the model has no value. Default: <see cref="GapPolicy.Ask"/>.</summary>
    public GapPolicy Gaps { get; init; } = GapPolicy.Ask;

    /// <summary>Deflate level of the parts that are written, 0 (stored) to 9 (smallest). Default: 6, as Word itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 9.</exception>
    public int CompressionLevel
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 9);
            field = value;
        }
    } = 6;
}
