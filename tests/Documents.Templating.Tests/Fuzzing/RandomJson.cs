using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Builds data out of numbers: the members that a template asks for, with values of every kind, and others.</summary>
internal sealed class RandomJson(Dna dna)
{
    private const int Deepest = 4;

    private static readonly string[] Names = ["x", "xs", "g", "d", "n", "none", "a b", "", "𝒳", "end", "for", "size", "\u0000", "<w:p>", "date", "string"];

    private static readonly string[] Texts =
    [
        "", " ", "a", "Maya & Eden", "<w:p/>", "]]>", "{{ x }}", "{%{", "}}", "\r\n", "\r", "\n\n", "\t", "\u0001", "\u000B", "\uFFFE", "\uFFFF", "\u2028", "\u0085",
        "2026-12-01", "2026-12-01T14:00:00Z", "14:00", "9999-12-31T23:59:59+14:00", "0001-01-01", "😀", "مرحبا", "\u202E", "\u200B", "https://example.org/?a=b&c", "javascript:x", "{ MERGEFIELD x }", "&#0;",
    ];

    private static readonly string[] Numbers = ["0", "-0", "1", "-1", "2147483648", "9223372036854775807", "9223372036854775808", "0.1", "1.50", "1e3", "1e400", "-1e-400", "79228162514264337593543950336", "0.0000000000000000000000000001"];

    /// <summary>An object with members.</summary>
    public static string Of(IReadOnlyList<int> numbers) => new RandomJson(new Dna(numbers)).Object(0);

    private string Value(int depth) => dna.Next(depth < Deepest ? 9 : 6) switch
    {
        0 or 1 or 2 => Quoted(dna.OneOf(Texts) + (dna.Next(4) == 3 ? dna.OneOf(Texts) : "")),
        3 => dna.OneOf(Numbers),
        4 => dna.OneOf(["true", "false"]),
        5 => "null",
        6 or 7 => List(depth + 1),
        _ => Object(depth + 1),
    };

    private string List(int depth) => $"[{string.Join(',', Enumerable.Range(0, dna.Next(4)).Select(_ => Value(depth)).ToList())}]";

    private string Object(int depth)
    {
        var text = new StringBuilder("{");
        for (var members = dna.Next(depth == 0 ? 9 : 4); members >= 0; members--)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 1 ? "," : "")}{Quoted(dna.OneOf(Names))}:{Value(depth)}");
        }

        return text.Append('}').ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
