using System.Globalization;

namespace Documents.Templating.Answering;

/// <summary>
/// Brings together what loops repeated. Tags of a document are unique: rendering makes <c>strength</c>, <c>strength.2</c>,
/// <c>strength.3</c> of one, and an author may write <c>felt_{{ for.index + 1 }}</c>. Only a row of numbers without a hole
/// is a list: a lone <c>phq_9</c> is a name, and a turn that somebody deleted must not move the others up.
/// </summary>
internal static class AnswerLists
{
    public static IReadOnlyList<Answer> Of(IEnumerable<FilledControl> controls)
    {
        var answers = controls
            .Where(control => control.Tag.Length > 0 && control.GapPath is null)
            .GroupBy(control => control.Path, StringComparer.Ordinal)
            .Select(group => new Answer(group.Key, [.. group], group.Skip(1).Any()))
            .ToList();
        return Joined(Joined(answers, '.', first: 2), '_', first: 1);
    }

    /// <summary>
    /// Makes one answer of each row of numbered ones, where its first stood. A row that is counted from 2 begins with the
    /// bare name; one that is counted from 1 must not meet another answer of the bare name.
    /// </summary>
    private static List<Answer> Joined(List<Answer> answers, char separator, int first)
    {
        var byName = answers.ToDictionary(answer => answer.Name, StringComparer.Ordinal);
        var lists = new Dictionary<Answer, Answer>(ReferenceEqualityComparer.Instance);
        foreach (var row in answers.Select(answer => Numbered(answer, separator)).OfType<Turn>().GroupBy(turn => turn.Name, StringComparer.Ordinal))
        {
            var start = byName.GetValueOrDefault(row.Key);
            var turns = row.OrderBy(turn => turn.Number).ToList();
            var isWhole = (start is null) == (first == 1)
                && turns.Index().All(turn => turn.Item.Number == first + turn.Index && !turn.Item.Answer.IsList)
                && start?.IsList != true;
            if (isWhole)
            {
                List<Answer> parts = [.. start is null ? [] : new[] { start }, .. turns.Select(turn => turn.Answer)];
                var list = new Answer(row.Key, [.. parts.SelectMany(part => part.Controls)], IsList: true);
                parts.ForEach(part => lists.Add(part, list));
            }
        }

        return [.. answers.Select(answer => lists.GetValueOrDefault(answer, answer)).Distinct(ReferenceEqualityComparer.Instance).Cast<Answer>()];
    }

    private static Turn? Numbered(Answer answer, char separator)
    {
        var at = answer.Name.LastIndexOf(separator);
        return at > 0 && at + 1 < answer.Name.Length && answer.Name[at + 1] != '0'
            && int.TryParse(answer.Name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Turn(answer.Name[..at], number, answer)
            : null;
    }

    private sealed record Turn(string Name, int Number, Answer Answer);
}
