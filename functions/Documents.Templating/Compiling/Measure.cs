using System.Globalization;

namespace Documents.Templating.Compiling;

/// <summary>Lengths as Word writes them: twentieths of a point, or in Strict documents a number with its unit.</summary>
internal static class Measure
{
    private static readonly (string Unit, double Twips)[] Units = [("pt", 20), ("cm", 1440 / 2.54), ("mm", 144 / 2.54), ("in", 1440), ("pc", 240), ("pi", 240)];

    /// <summary>A length in twentieths of a point; <see langword="null"/> for anything else, and for what no page is wide.</summary>
    public static int? Twips(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var (unit, twips) = Array.Find(Units, known => text.EndsWith(known.Unit, StringComparison.Ordinal));
        return Whole(unit is null ? text : text[..^unit.Length], unit is null ? 1 : twips);
    }

    /// <summary>A share of a width in fiftieths of a percent, which Strict documents write as a percentage.</summary>
    public static int? Fiftieths(string? text) => text is null ? null : text.EndsWith('%') ? Whole(text[..^1], 50) : Whole(text, 1);

    private static int? Whole(string number, double times) =>
        double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value * times is >= 0 and < 1_000_000
            ? (int)Math.Round(value * times, MidpointRounding.AwayFromZero)
            : null;
}
