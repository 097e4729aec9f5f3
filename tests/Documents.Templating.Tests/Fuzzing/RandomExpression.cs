using Documents.Templating.Functions;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Builds the tags of a few paragraphs out of numbers: every function and operator, on values of every kind.</summary>
internal sealed class RandomExpression(Dna dna)
{
    private const int Deepest = 4;

    private static readonly string[] Functions = [.. FunctionCatalogue.Names.Order(StringComparer.Ordinal)];

    private static readonly string[] Fields =
        ["x", "xs", "g", "g.x", "g.none", "d", "n", "t", "none", "missing", "rows", "rows[0].a", "rows[9].a", "xs[0]", "xs[-1]", "g[\"x\"]", "g?.x", "missing.y", "xs.size", "y", "y.a", "for.index", "v", "g.size", "empty"];

    private static readonly string[] Literals = ["'a'", "''", "\"two words\"", "1", "0", "-1", "2.5", "100000", "9223372036854775807", "true", "false", "null", "'2026-12-01'", "'%d %B %Y'", "'N2'", "'{{'"];

    private static readonly string[] Operators = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!", "..", "..<", "<<", ">>", "^"];

    public const string Model = """
        { "x": "a & b", "xs": [3, 1, 2], "g": { "x": "b", "none": null }, "d": "2026-12-01T14:00:00Z", "n": 4.50, "t": true, "none": null,
          "rows": [ { "a": "one", "b": [1] }, { "a": null }, { "b": [] } ] }
        """;

    public static IReadOnlyList<string> Of(IReadOnlyList<int> numbers)
    {
        var dna = new Dna(numbers);
        var expression = new RandomExpression(dna);
        var paragraphs = new List<string>();
        do
        {
            paragraphs.Add(expression.Paragraph());
        }
        while (!dna.IsSpent);
        return paragraphs;
    }

    private string Paragraph() => dna.Next(9) switch
    {
        0 => $"{{{{ if {Value(0)} }}}}{Print()}{{{{ else }}}}{Print()}{{{{ end }}}}",
        1 => $"{{{{ for y in {Value(0)} }}}}{Print()}{Print()}{{{{ else }}}}{Print()}{{{{ end }}}}",
        2 => $"{{{{ for y in {dna.OneOf(["xs", "rows", "rows[0].b", "none", "missing", "1..3"])} {dna.OneOf(["", "limit: 1", "offset: 1", "reversed"])} }}}}{Print()}{{{{ end }}}}",
        3 => $"{{{{ with {dna.OneOf(["g", "rows[0]", "missing", "none"])} }}}}{Print()}{{{{ x }}}}{{{{ a }}}}{{{{ end }}}}",
        4 => $"{{{{ case {Value(1)} }}}}{{{{ when {Value(2)}, {Value(2)} }}}}{Print()}{{{{ else }}}}{Print()}{{{{ end }}}}",
        5 => $"{{{{ v = {Value(0)} }}}}{{{{ v }}}}{{{{ v += {Value(2)} }}}}{{{{ v }}}}",
        6 => $"{{{{ capture v }}}}{Print()}{{{{ end }}}}{{{{ v }}}}",
        _ => Print(),
    };

    private string Print() => $"{{{{ {Value(0)} }}}}";

    private string Value(int depth) => dna.Next(depth < Deepest ? 14 : 3) switch
    {
        0 or 1 => dna.OneOf(Fields),
        2 => dna.OneOf(Literals),
        3 or 4 or 5 => $"{Value(depth + 1)} | {Call(depth + 1)}",
        6 => $"({Call(depth + 1)})",
        7 or 8 => $"{Value(depth + 1)} {dna.OneOf(Operators)} {Value(depth + 1)}",
        9 => $"({Value(depth + 1)})",
        10 => $"{dna.OneOf(["!", "-", "+"])}{Value(depth + 1)}",
        11 => $"{Value(depth + 1)} ? {Value(depth + 1)} : {Value(depth + 1)}",
        12 => $"[{Value(depth + 1)}, {Value(depth + 1)}]",
        _ => dna.Next(2) == 0 ? $"{{a: {Value(depth + 1)}}}" : $"$\"{{{Value(depth + 1)}}}!\"",
    };

    private string Call(int depth) => string.Join(' ', Enumerable.Range(0, dna.Next(3)).Select(_ => $"({Value(depth + 1)})").Prepend(dna.OneOf(Functions)));
}
