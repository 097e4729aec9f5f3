using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Not yet, paused or withheld: a card without a task is what there is, and nothing else is attached. Changing that is the clinician’s.</summary>
internal sealed class NotReady : SuggestionRule
{
    public override string Number => "T15";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.Readiness is not { State: ReadinessState.NotYet or ReadinessState.Paused or ReadinessState.Withheld } readiness ? null
        : $"{Said(readiness.State)}{(readiness.Reason is { } why ? $": {why}" : "")}{(readiness.RevisitAtSession is { } session ? $"; revisit session {session}" : "")}";

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Withhold(reason);
        if (draft.Client is { Printable.Session: { } session, ClinicianOnly.Readiness.RevisitAtSession: { } revisit } && session.Number >= revisit)
        {
            draft.Ask("You wanted to look at this again by now.", reason);
        }
    }

    private static string Said(ReadinessState state) => state switch
    {
        ReadinessState.Withheld => "withheld by clinician",
        ReadinessState.Paused => "paused by clinician",
        _ => "not yet, set by clinician",
    };
}
