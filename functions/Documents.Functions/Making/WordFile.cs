using System.Globalization;
using System.Security.Cryptography;

namespace Documents.Functions.Making;

/// <summary>Word documents as they travel.</summary>
internal static class WordFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int Shown = 16;

    /// <summary>What tells a document from every other one, in hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    /// <summary>
    /// The name that a document is kept under: the day, the kind's code and the document's own hash. It tells neither who
    /// nor what, for names stand in addresses and on shared screens.
    /// </summary>
    public static string NameOf(DateOnly day, string? code, string hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {(code is null ? "" : code + " ")}{hash[..Shown]}.docx");
}
