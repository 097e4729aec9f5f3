namespace Documents.Clinical.Measures;

/// <summary>
/// The measures that are known, one row each, each with its source. Tables in the wild disagree; these rows follow the
/// sources they name.
/// </summary>
public static class MeasureTable
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("phq-9", "PHQ-9", "low mood", 0, 27,
            [new(0, 4, "none or minimal"), new(5, 9, "mild"), new(10, 14, "moderate"), new(15, 19, "moderately severe"), new(20, 27, "severe")],
            Caseness: 10, ReliableChange: 6, LessIsBetter: true, HasRiskItem: true,
            "Bands: Oxford Health and Midlands Partnership NHS trusts' public pages. Caseness and reliable change: NHS Talking Therapies manual."),
        new("gad-7", "GAD-7", "worry", 0, 21,
            [new(0, 4, "minimal"), new(5, 9, "mild"), new(10, 14, "moderate"), new(15, 21, "severe")],
            Caseness: 8, ReliableChange: 4, LessIsBetter: true, HasRiskItem: false,
            "Bands: Oxford Health and Midlands Partnership NHS trusts' public pages. Caseness and reliable change: NHS Talking Therapies manual."),
        new("wsas", "WSAS", "how life is getting on", 0, 40,
            [new(0, 9, "below the clinical range"), new(10, 20, "significant difficulty"), new(21, 40, "moderately severe or worse")],
            Caseness: null, ReliableChange: null, LessIsBetter: true, HasRiskItem: false,
            "Mundt and others 2002: five items from 0 to 8."),
        new("core-10", "CORE-10", "how things have been", 0, 40,
            [new(0, 5, "healthy"), new(6, 10, "low level"), new(11, 14, "mild"), new(15, 19, "moderate"), new(20, 24, "moderate to severe"), new(25, 40, "severe")],
            Caseness: 11, ReliableChange: 6, LessIsBetter: true, HasRiskItem: true,
            "CORE System Trust, CORE-10 user manual."),
        new("core-om", "CORE-OM", "how things have been", 0, 40, [], Caseness: 10, ReliableChange: null, LessIsBetter: true, HasRiskItem: true,
            "CORE System Trust: the clinical score is the mean of the items times ten."),
        new("yp-core", "YP-CORE", "how things have been", 0, 40, [], Caseness: null, ReliableChange: null, LessIsBetter: true, HasRiskItem: true,
            "CORE System Trust; cut-offs differ with age and are not shown."),
        new("ors", "ORS", "how life is going", 0, 40, [], Caseness: 25, ReliableChange: null, LessIsBetter: false, HasRiskItem: false,
            "Miller, Outcome and Session Rating Scales administration manual 2012: adult cut-off."),
        new("srs", "SRS", "how the session was", 0, 40, [], Caseness: null, ReliableChange: null, LessIsBetter: false, HasRiskItem: false,
            "Miller, Outcome and Session Rating Scales administration manual 2012."),
        new("wai-sr", "WAI-SR", "working together", 12, 60, [], Caseness: null, ReliableChange: null, LessIsBetter: false, HasRiskItem: false,
            "Hatcher and Gillaspy 2006: twelve items from 1 to 5; no agreed bands."),
    ];

    /// <summary>The measure of a key; <see langword="null"/> when it is not known.</summary>
    public static Measure? Find(string key) => All.FirstOrDefault(measure => measure.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
}
