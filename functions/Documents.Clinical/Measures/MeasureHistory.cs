using Documents.Clinical.Clients;

namespace Documents.Clinical.Measures;

/// <summary>The totals of one measure over time. It tells band and change, and chooses nothing.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Totals">Its totals, the oldest first; never empty.</param>
public sealed record MeasureHistory(Measure Measure, IReadOnlyList<MeasureTotal> Totals)
{
    /// <summary>The first one.</summary>
    public MeasureTotal First => Totals[0];

    /// <summary>The latest one.</summary>
    public MeasureTotal Latest => Totals[^1];

    /// <summary>Band of the latest total.</summary>
    public MeasureBand? Band => Measure.BandOf(Latest.Total);

    /// <summary>From the first total to the latest.</summary>
    public Change Change
    {
        get
        {
            if (Measure.ReliableChange is not { } reliable)
            {
                return Change.NotKnown;
            }

            var moved = (Latest.Total - First.Total) * (Measure.LessIsBetter ? -1 : 1);
            return moved >= reliable ? Change.Better : moved <= -reliable ? Change.Worse : Change.NotReliable;
        }
    }

    /// <summary>Whether the latest answer to the item about risk is for the clinician to look at, whatever the total.</summary>
    public bool AsksAboutRisk => Measure.HasRiskItem && Latest.RiskItem > 0;

    /// <summary>The histories of a client's known measures, in the order of the table. Totals out of range are left aside.</summary>
    public static IReadOnlyList<MeasureHistory> Of(ClinicianOnlyContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [.. from measure in MeasureTable.All
                   let totals = context.Measures
                       .Where(total => total.Measure.Equals(measure.Key, StringComparison.OrdinalIgnoreCase) && total.Total >= measure.Least && total.Total <= measure.Most)
                       .OrderBy(total => total.On).ToList()
                   where totals.Count > 0
                   select new MeasureHistory(measure, totals)];
    }
}
