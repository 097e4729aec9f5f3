using System.Text.RegularExpressions;

namespace Documents.Architecture.Tests;

/// <summary>The table of hostile checks in the tests' README names every class that carries a check's number, beside its number.</summary>
public sealed partial class CheckTable
{
    [Fact]
    public void Every_check_is_in_the_table_under_its_number()
    {
        var classes = Repository.Files(".cs").Select(Path.GetFileNameWithoutExtension).Where(name => Numbered().IsMatch(name!)).Order(StringComparer.Ordinal);
        var rows = Row().Matches(Repository.Read("tests/README.md")).SelectMany(row => Named().Matches(row.Value).Select(name => (Number: row.Groups[1].Value, Name: name.Value))).ToList();
        Assert.Equal(classes, rows.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.StartsWith($"Check{row.Number.PadLeft(2, '0')}_", row.Name, StringComparison.Ordinal));
    }

    [GeneratedRegex("^Check[0-9]{2}_")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\| ([0-9]+) \|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("Check[0-9]{2}_[A-Za-z]+")]
    private static partial Regex Named();
}
