namespace Documents.Clinical.Measures;

/// <summary>
/// A questionnaire of which a service records the total: its range, its published bands, and how much a total has to move
/// before the difference is more than chance. Never its items, which are not ours to ship.
/// </summary>
/// <param name="Key">What a record calls it: <c>phq-9</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="About">What it asks about, in words a client would use.</param>
/// <param name="Least">The smallest total.</param>
/// <param name="Most">The largest total.</param>
/// <param name="Bands">The published bands, from the smallest total; empty where there are none that are agreed.</param>
/// <param name="Caseness">The total from which a service counts somebody as a case; <see langword="null"/> where there is none.</param>
/// <param name="ReliableChange">How far a total has to move to be more than chance; <see langword="null"/> where it is not published.</param>
/// <param name="LessIsBetter">Whether a smaller total is the better one.</param>
/// <param name="HasRiskItem">Whether one of its items asks about risk: any answer above nothing is for the clinician to look at.</param>
/// <param name="Source">Where bands and thresholds come from.</param>
public sealed record Measure(
    string Key,
    string Name,
    string About,
    int Least,
    int Most,
    IReadOnlyList<MeasureBand> Bands,
    int? Caseness,
    int? ReliableChange,
    bool LessIsBetter,
    bool HasRiskItem,
    string Source)
{
    /// <summary>The band of a total; <see langword="null"/> where there are none.</summary>
    public MeasureBand? BandOf(int total) => Bands.FirstOrDefault(band => total >= band.From && total <= band.To);
}

/// <summary>A published band of totals.</summary>
/// <param name="From">The smallest total in it.</param>
/// <param name="To">The largest total in it.</param>
/// <param name="Words">What its publisher calls it.</param>
public sealed record MeasureBand(int From, int To, string Words);

/// <summary>Two totals of the same measure.</summary>
public enum Change
{
    /// <summary>The difference may be chance.</summary>
    NotReliable,

    /// <summary>Reliably better.</summary>
    Better,

    /// <summary>Reliably worse.</summary>
    Worse,

    /// <summary>Nobody has published how much is more than chance.</summary>
    NotKnown,
}
