using System.Globalization;
using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>
/// Nothing, together, and both trying something stand beside a sheet from the beginning, with the same rank. A letter after
/// the session is there, too, and one to their doctor where they agreed to it.
/// </summary>
internal sealed class Frame : SuggestionRule
{
    public override string Number => "T2";

    public override string? Because(ClientRecord client) =>
        "always there";

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Offer(SuggestionKind.Nothing, "Nothing between now and next time", "W22", reason);
        draft.Offer(SuggestionKind.Together, "Try it together, in the room", "W19", reason);
        draft.Offer(SuggestionKind.YoursAndMine, "You each try something", "W18", reason);
        draft.Offer(SuggestionKind.Letter, "A letter after the session", "L1", reason, weight: -1);
        if (draft.Client.Printable.Copies.FirstOrDefault(copy => copy.Scope is CopyScope.Letters or CopyScope.Everything) is { } copy)
        {
            draft.Offer(SuggestionKind.Letter, $"A letter for {copy.Who}, with a copy to them", "L6",
                reason with { Because = string.Create(CultureInfo.InvariantCulture, $"they agreed on {copy.Consented:yyyy-MM-dd} that {copy.Who} gets letters") }, weight: -2);
        }

        if (draft.Client.ClinicianOnly.Stance == Stance.Gentle)
        {
            draft.Fill("few_words", true, "you set: gentle");
        }

        if (draft.Client.ClinicianOnly.ReadsLiterally)
        {
            draft.Fill("literal", true, "they read words literally");
        }

        if (draft.Client.Printable.Goals.Count == 0)
        {
            draft.Ask("There is no goal in their words yet. What would they like to be different?", reason);
        }
    }
}
