using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Nothing, together, and both trying something stand beside a sheet from the beginning, with the same rank.</summary>
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
        if (draft.Client.Printable.Goals.Count == 0)
        {
            draft.Ask("There is no goal in their words yet. What would they like to be different?", reason);
        }
    }
}
