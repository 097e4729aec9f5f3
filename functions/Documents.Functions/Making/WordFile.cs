using System.Security.Cryptography;

namespace Documents.Functions.Making;

/// <summary>Word documents as they travel.</summary>
internal static class WordFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>What tells a document from every other one, in hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));
}
