using CsCheck;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Data, schemas and addresses that nobody would write.</summary>
internal static class RandomModel
{
    private static readonly string[] Keywords =
        ["type", "properties", "required", "items", "enum", "format", "title", "$ref", "$defs", "oneOf", "additionalProperties", "const", "pattern", "minimum", "description", "x"];

    private static readonly string[] Words =
        ["object", "array", "string", "number", "integer", "boolean", "null", "date", "date-time", "time", "#/$defs/a", "#", "#/x/0", "http://127.0.0.1/x.json", "file:///etc/passwd", "\u0001", ""];

    private static readonly string[] Schemes =
        ["https:", "http:", "mailto:", "tel:", "javascript:", "JaVaScRiPt:", "file:", "data:", "ms-word:", "vbscript:", "ftp:", "#", "//", "\\\\", "C:\\", "", " ", "\t", "\u00A0", "\u200B", "\uFEFF", "java\tscript:", "%6Aavascript:", "&#106;avascript:"];

    private static readonly string[] Rests = ["//example.org", "/", "alert(1)", "a@example.org", "?cc=b@example.org", "\"", "\\", "\\l", "\n", "%0A", " ", "..", "{{ x }}", "\u0001", "😀", ";", ":", "#", "<", "&"];

    public static Gen<string> Json { get; } = Gen.Int[0, 5_039].Array[5, 60].Select(RandomJson.Of);

    /// <summary>An address to link to, of a scheme that may be wrong and a rest that may break out.</summary>
    public static Gen<string> Address { get; } = Gen.Select(Gen.OneOf(Schemes), Gen.OneOf(Schemes), Gen.OneOf(Rests).Array[0, 4], (first, second, rest) => first + second + string.Concat(rest));

    public static Gen<string> Schema { get; } = Gen.Int[0, 5_039].Array[5, 60].Select(numbers => SchemaOf(new Dna(numbers), 0));

    private static string SchemaOf(Dna dna, int depth)
    {
        var members = Enumerable.Range(0, 1 + dna.Next(4)).Select(_ => $"\"{dna.OneOf(Keywords)}\":{SchemaValue(dna, depth)}").ToList();
        return $"{{{string.Join(',', members)}}}";
    }

    private static string SchemaValue(Dna dna, int depth) => dna.Next(depth < 5 ? 6 : 3) switch
    {
        0 => System.Text.Json.JsonSerializer.Serialize(dna.OneOf(Words)),
        1 => dna.OneOf(["true", "1", "null", "[]", "[1]", "[\"x\"]", "[\"string\",\"null\"]"]),
        2 => System.Text.Json.JsonSerializer.Serialize(dna.OneOf(Words)),
        _ => SchemaOf(dna, depth + 1),
    };
}
