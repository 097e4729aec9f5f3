using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions;

/// <summary>
/// One rule that goes from what a clinician recorded to what a document could be. It never reads a score or a diagnosis,
/// and what it suggests can be overridden in one step.
/// </summary>
internal abstract class SuggestionRule
{
    /// <summary>Its number in the service's rules: <c>T5</c>.</summary>
    public abstract string Number { get; }

    /// <summary>What in the record it goes by, as the clinician reads it; <see langword="null"/> when it does not apply.</summary>
    public abstract string? Because(ClientRecord client);

    /// <summary>What it does to the list.</summary>
    public abstract void Apply(Draft draft, Reason reason);
}
