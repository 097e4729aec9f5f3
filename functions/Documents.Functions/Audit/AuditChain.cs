using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Documents.Functions.Audit;

/// <summary>The chain of the audit's lines, and who checks it.</summary>
internal static class AuditChain
{
    /// <summary>What the first line holds in place of a hash.</summary>
    public const string Start = "start";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>A line for an entry that follows the line of a hash.</summary>
    public static string Line(AuditEntry entry, string previous)
    {
        var body = JsonSerializer.Serialize(entry, Json);
        return JsonSerializer.Serialize(new Written(previous, Hash(previous, body), body), Json);
    }

    /// <summary>The hash that a line holds; <see langword="null"/> when it is no line of an audit.</summary>
    public static string? HashOf(string line) => Read(line)?.Hash;

    /// <summary>The number of the first line that is not as it was written, from 1; <see langword="null"/> when all are.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="last">The hash of the last line, kept elsewhere; it shows when lines were cut off at the end.</param>
    public static int? FirstBroken(IReadOnlyList<string> lines, string? last = null)
    {
        var previous = Start;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Read(lines[i]) is not { } line || line.Previous != previous || line.Hash != Hash(previous, line.Entry))
            {
                return i + 1;
            }

            previous = line.Hash;
        }

        return last is null || last == previous ? null : lines.Count + 1;
    }

    private static Written? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Written>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Hash(string previous, string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{body}")));

    private sealed record Written(string Previous, string Hash, string Entry);
}
