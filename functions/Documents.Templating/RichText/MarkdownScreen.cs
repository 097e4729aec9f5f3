using System.Buffers;

namespace Documents.Templating.RichText;

/// <summary>
/// Looks at a text before it is parsed. Markdown is parsed in a time that grows with its length, but for a few signs
/// repeated over and over in one paragraph, where it grows with the square; and the rows of a table are filled up to its
/// widest. No person writes what comes near these bounds.
/// </summary>
internal static class MarkdownScreen
{
    /// <summary>Signs times length, over all paragraphs: some tenths of a second of parsing.</summary>
    private const long MostWork = 400_000_000;

    /// <summary>Lines times cells, over all paragraphs.</summary>
    private const long MostCells = 50_000;

    private const long MostLines = 20_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]()!*_~`\\<&:");

    public static bool Admits(string text)
    {
        var (work, cells) = (0L, 0L);
        var (length, signs, lines, widest, all) = (0L, 0L, 0L, 0L, 0L);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            all++;
            if (line.IsWhiteSpace())
            {
                EndParagraph();
                continue;
            }

            length += line.Length;
            lines++;
            signs += CountSigns(line);
            widest = Math.Max(widest, line.Count('|'));
        }

        EndParagraph();
        return work <= MostWork && cells <= MostCells && all <= MostLines;

        void EndParagraph()
        {
            work += length * signs;
            cells += lines * widest;
            (length, signs, lines, widest) = (0, 0, 0, 0);
        }
    }

    private static int CountSigns(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var next = line.IndexOfAny(Signs); next >= 0; next = line.IndexOfAny(Signs))
        {
            count++;
            line = line[(next + 1)..];
        }

        return count;
    }
}
