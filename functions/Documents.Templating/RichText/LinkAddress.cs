using System.Buffers;
using System.Globalization;
using System.Text;
using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>
/// The addresses that data may put behind a link: web, e-mail, telephone. What hides its kind behind spaces, control
/// characters or characters that nobody sees is refused, whatever it turns out to be.
/// </summary>
internal static class LinkAddress
{
    // What browsers and Word still open.
    private const int Longest = 2_000;

    private static readonly SearchValues<char> Encoded = SearchValues.Create(" \"<>\\^`{|}");
    private static readonly SearchValues<char> NotInMailbox = SearchValues.Create(" :/\\?#%&,;<>\"()[]|");

    /// <summary>The address as a document keeps it; <see langword="null"/> when no document may.</summary>
    public static string? Of(string text)
    {
        var address = text.Trim();
        if (address.Length is 0 or > Longest || address[0] == '#')
        {
            return null;
        }

        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            address = "https://" + address;
        }
        else if (IsMailbox(address))
        {
            address = "mailto:" + address;
        }

        return AddressPlace.IsSafe(address) && LeadsSomewhere(address) ? Escaped(address) : null;
    }

    /// <summary>Whether it is an e-mail address and nothing else.</summary>
    private static bool IsMailbox(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && !text.AsSpan().ContainsAny(NotInMailbox) && text.LastIndexOf('@') == at
            && text.IndexOf('.', at) > at + 1 && text[^1] != '.';
    }

    /// <summary>Whether anything follows the kind of the address.</summary>
    private static bool LeadsSomewhere(string address) =>
        address.AsSpan(address.IndexOf(':') + 1).Trim("/\\ ").Length > 0;

    /// <summary>Whether an address holds characters that nobody sees: they are there to deceive, or no XML can hold them.</summary>
    public static bool HidesCharacters(string address) => address.EnumerateRunes().Any(IsHidden);

    /// <summary>Halves of characters come as the sign for what cannot be shown, and count with it.</summary>
    private static bool IsHidden(Rune rune) => rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(string address)
    {
        if (address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return address.Replace(" ", "", StringComparison.Ordinal);
        }

        if (!address.AsSpan().ContainsAny(Encoded))
        {
            return address;
        }

        var escaped = new StringBuilder(address.Length + 10);
        foreach (var character in address)
        {
            escaped.Append(Encoded.Contains(character) ? Uri.HexEscape(character) : character.ToString());
        }

        return escaped.ToString();
    }
}
