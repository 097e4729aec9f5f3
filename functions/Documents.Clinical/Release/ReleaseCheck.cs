using Documents.Clinical.Wording;

namespace Documents.Clinical.Release;

/// <summary>One thing that is looked at before a document is released.</summary>
internal interface IReleaseRule
{
    IEnumerable<ReleaseFinding> Check(ReleaseRequest request);
}

/// <summary>
/// Looks at a finished document before anybody releases it: what it still asks for, how it reaches the person, its words,
/// and what the record says about all of that.
/// </summary>
public static class ReleaseCheck
{
    private static readonly IReadOnlyList<IReleaseRule> Rules =
        [new FinishedRule(), new TemplateRule(), new RouteRule(), new CrisisRule(), new ReadinessRule(), new ThreadRule(), new TranslationRule(), new CopyRule(), new PersonalLineRule(), new PlanWithoutGapsRule(), new LengthRule()];

    /// <summary>Everything found, what stops it first.</summary>
    /// <param name="request">The document and everything around it.</param>
    /// <param name="lexicons">The service's lists of words.</param>
    public static IReadOnlyList<ReleaseFinding> Check(ReleaseRequest request, Lexicons lexicons)
    {
        ArgumentNullException.ThrowIfNull(request);
        var words = WordingCheck.Check(request.Passages, new WordingContext(request.Audience, request.Client, lexicons, request.Template.MostGrade))
            .Select(finding => new ReleaseFinding(finding.Rule, finding.Weight == WordingWeight.Block, finding.Because,
                finding.Better.Count == 0 ? "Use other words." : $"Better: {string.Join("; ", finding.Better)}.", finding));
        return [.. Rules.SelectMany(rule => rule.Check(request)).Concat(words).OrderByDescending(finding => finding.Stops)];
    }
}
