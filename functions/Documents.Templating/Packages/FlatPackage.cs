namespace Documents.Templating.Packages;

/// <summary>
/// Flat OPC: a whole package as one XML file, the way Word saves “Word XML Document (*.xml)” and its own programming
/// interface hands documents over.
/// </summary>
internal static class FlatPackage
{
    public const string Namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";

    // The namespace stands in the first tag; only a declaration, “mso-application” and other namespaces come before it.
    private const int Window = 1 << 14;

    /// <summary>Whether the first bytes look like it. What the file really is, its reader finds out.</summary>
    public static bool Recognises(ReadOnlySpan<byte> bytes)
    {
        // Without its zero bytes UTF-16 reads like ASCII, which is all that is looked for.
        Span<byte> start = stackalloc byte[Math.Min(bytes.Length, Window)];
        var length = 0;
        foreach (var value in bytes[..start.Length])
        {
            if (value != 0)
            {
                start[length++] = value;
            }
        }

        ReadOnlySpan<byte> text = WithoutMark(start[..length]).TrimStart(" \t\r\n"u8);
        return text.StartsWith("<"u8) && text.IndexOf("http://schemas.microsoft.com/office/2006/xmlPackage"u8) >= 0;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return bytes[3..];
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? bytes[2..] : bytes;
    }
}
