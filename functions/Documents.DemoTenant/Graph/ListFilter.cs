using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Documents.DemoTenant.Graph;

/// <summary>What SharePoint lets a filter say about a list: comparisons of indexed columns, joined by "and" or "or".</summary>
internal static partial class ListFilter
{
    public static Func<JsonObject, bool> Of(string filter, TenantList list, string prefer)
    {
        if (!Whole().IsMatch(filter))
        {
            throw new GraphRefusal(400, "invalidRequest", "Invalid filter clause");
        }

        var conditions = Condition().Matches(filter).Select(match => (
            Column: match.Groups["column"].Value,
            IsStart: match.Groups["start"].Success,
            Value: match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal))).ToList();
        foreach (var (column, _, _) in conditions)
        {
            var known = list.Columns.FirstOrDefault(known => known.Name == column) ?? throw new GraphRefusal(400, "invalidRequest", $"Field '{column}' is not recognized.");
            if (!known.Indexed && !prefer.Contains("HonorNonIndexedQueriesWarningMayFailRandomly", StringComparison.Ordinal))
            {
                throw new GraphRefusal(400, "invalidRequest", $"Field '{column}' cannot be referenced in filter or orderby as it is not indexed.");
            }
        }

        if (conditions.Select(condition => condition.Column).Distinct().Count() > 1)
        {
            throw new GraphRefusal(400, "notSupported", "Only one indexed field can be filtered at a time.");
        }

        var isOr = Or().IsMatch(filter);
        return fields => isOr ? conditions.Exists(condition => Holds(fields, condition)) : conditions.TrueForAll(condition => Holds(fields, condition));
    }

    // SharePoint compares text without regard to case.
    private static bool Holds(JsonObject fields, (string Column, bool IsStart, string Value) condition)
    {
        var text = fields[condition.Column]?.ToString() ?? "";
        return condition.IsStart ? text.StartsWith(condition.Value, StringComparison.OrdinalIgnoreCase) : text.Equals(condition.Value, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?:(?<start>startswith)\(fields/(?<column>\w+),\s*'(?<value>(?:[^']|'')*)'\))|(?:fields/(?<column>\w+) eq '(?<value>(?:[^']|'')*)')")]
    private static partial Regex Condition();

    [GeneratedRegex(@"^(?:(?:startswith\(fields/\w+,\s*'(?:[^']|'')*'\)|fields/\w+ eq '(?:[^']|'')*')(?: and | or |$))+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"'\)? or ")]
    private static partial Regex Or();
}
