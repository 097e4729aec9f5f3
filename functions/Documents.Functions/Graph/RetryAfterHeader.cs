using System.Globalization;

namespace Documents.Functions.Graph;

/// <summary>Reads <c>Retry-After</c> in both its forms; the SDK's own reading is wrong outside UTC and beyond a minute.</summary>
internal static class RetryAfterHeader
{
    public static TimeSpan? Read(string? value, DateTimeOffset now)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        if (DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment > now ? moment - now : TimeSpan.Zero;
        }

        return null;
    }
}
