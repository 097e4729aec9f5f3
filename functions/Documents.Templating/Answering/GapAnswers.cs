namespace Documents.Templating.Answering;

/// <summary>What became of the gaps. A value that is printed in several places has a control in each of them.</summary>
internal static class GapAnswers
{
    /// <summary>By path. Whoever wrote the same everywhere gave one value; different ones are all given.</summary>
    public static IReadOnlyList<Answer> Filled(IEnumerable<FilledControl> controls) =>
    [
        .. controls.Where(control => control.GapPath is not null && control.Value is not null)
            .GroupBy(control => control.GapPath!, StringComparer.Ordinal)
            .Select(gap => (gap.Key, Values: gap.DistinctBy(control => control.Value).ToList()))
            .Select(gap => new Answer(gap.Key, gap.Values, gap.Values.Count > 1)),
    ];

    public static IReadOnlyList<OpenGap> Open(IEnumerable<FilledControl> controls) =>
    [
        .. controls.Where(control => control.GapPath is not null && control.Value is null)
            .DistinctBy(control => control.GapPath)
            .Select(control => new OpenGap(control.GapPath!, control.Title)),
    ];
}
