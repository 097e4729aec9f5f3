namespace Documents.Templating.Reading;

/// <summary>A glance at a part's bytes that spares most parts the parsing.</summary>
internal static class TagBytes
{
    /// <summary>
    /// Whether there may be a tag: two opening braces, however far apart, as Word spreads a tag over runs. Never says no
    /// wrongly.
    /// </summary>
    public static bool MayHoldTags(ReadOnlySpan<byte> xml)
    {
        // References (&#123;) and UTF-16 write a brace in other bytes.
        if (xml.IndexOf("&#"u8) >= 0 || (xml.Length > 1 && (xml[0] is 0xFE or 0xFF || xml[0] == 0 || xml[1] == 0)))
        {
            return true;
        }

        // A closing pair alone is worth a warning, so it counts too.
        return HasTwo(xml, (byte)'{') || HasTwo(xml, (byte)'}');
    }

    private static bool HasTwo(ReadOnlySpan<byte> xml, byte brace)
    {
        // Braces of extension URIs ({28A0092B-…}) stand in attributes in pairs of one each; counting them is cheap enough.
        var first = xml.IndexOf(brace);
        return first >= 0 && xml[(first + 1)..].IndexOf(brace) >= 0;
    }
}
