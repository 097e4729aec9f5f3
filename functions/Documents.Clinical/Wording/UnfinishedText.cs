using System.Text.RegularExpressions;

namespace Documents.Clinical.Wording;

/// <summary>What was left to be filled in: empty brackets, tags, “N/A”.</summary>
internal sealed partial class PlaceholderRule : IWordingRule
{
    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context) =>
        from passage in passages
        from match in Placeholder().Matches(passage.Text)
        select new WordingFinding("wording.placeholder", WordingWeight.Block, passage, match.Index, match.Length, "Something is still to be filled in here.", []);

    [GeneratedRegex(@"\[\s*\]|\[(insert|add|name|date)\b[^\]]*\]|\{\{|\}\}|<<|>>|(?<!\w)n/a(?!\w)|\b(null|undefined|none recorded|lorem ipsum|tbc)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}

/// <summary>Letters to nobody.</summary>
internal sealed partial class SalutationRule : IWordingRule
{
    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context) =>
        from passage in context.IsForClient ? passages : []
        from match in Nobody().Matches(passage.Text)
        select new WordingFinding("wording.salutation", WordingWeight.Block, passage, match.Index, match.Length, "It is written to nobody.",
            [context.Client.Printable.FormOfAddress ?? $"Dear {context.Client.Printable.PreferredName}"]);

    [GeneratedRegex(@"\b(dear (client|patient|service user|sir|madam|resident)\b|to whom it may concern)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nobody();
}
