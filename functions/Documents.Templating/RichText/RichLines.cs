using System.Globalization;

namespace Documents.Templating.RichText;

/// <summary>
/// Rich text as lines, for places that hold neither paragraphs nor lists: the inside of a sentence's content control, the
/// words of a link, an alternative text.
/// </summary>
internal static class RichLines
{
    private static readonly RichRun NewLine = new("\n");

    public static List<RichRun> Of(IReadOnlyList<RichBlock> blocks)
    {
        var runs = new List<RichRun>();
        var numbers = new Dictionary<RichList, int>();
        foreach (var block in blocks)
        {
            if (runs.Count > 0)
            {
                runs.Add(NewLine);
            }

            switch (block)
            {
                case RichParagraph paragraph:
                    Start(paragraph, runs, numbers);
                    runs.AddRange(paragraph.Runs);
                    break;
                case RichTable table:
                    Rows(table, runs);
                    break;
            }
        }

        return runs;
    }

    private static void Start(RichParagraph paragraph, List<RichRun> runs, Dictionary<RichList, int> numbers)
    {
        if (paragraph.Kind == RichKind.Rule)
        {
            runs.Add(new RichRun("* * *"));
        }

        if (paragraph is not { Kind: RichKind.Item, List: { } list })
        {
            return;
        }

        var number = numbers.GetValueOrDefault(list, list.Start);
        numbers[list] = number + 1;
        var sign = list.IsOrdered ? number.ToString(CultureInfo.InvariantCulture) + "." : "•";
        runs.Add(new RichRun($"{new string(' ', 4 * (paragraph.Depth - 1))}{sign} "));
    }

    private static void Rows(RichTable table, List<RichRun> runs)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (row > 0)
            {
                runs.Add(NewLine);
            }

            for (var cell = 0; cell < table.Rows[row].Count; cell++)
            {
                if (cell > 0)
                {
                    runs.Add(new RichRun("\t"));
                }

                runs.AddRange(table.Rows[row][cell]);
            }
        }
    }
}
