using System.Text;

namespace Documents.Templating.Tests;

/// <summary>Two texts line by line: what both have, what only the first has (<c>-</c>), what only the second has (<c>+</c>).</summary>
internal static class LineDifference
{
    public static string Between(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var common = CommonLengths(left, right);
        var text = new StringBuilder();
        int i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                Line(text, ' ', left[i++]);
                j++;
            }
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Line(text, '-', left[i++]);
            }
            else
            {
                Line(text, '+', right[j++]);
            }
        }

        return text.ToString();
    }

    /// <summary>Length of the longest common run of lines from each pair of positions to the ends.</summary>
    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = left[i] == right[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static void Line(StringBuilder text, char mark, string line) => text.Append(mark).Append(' ').Append(line).Append('\n');
}
