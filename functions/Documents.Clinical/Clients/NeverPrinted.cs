namespace Documents.Clinical.Clients;

/// <summary>What must not be in any document, file name, subject line or property.</summary>
/// <param name="FormerNames">Names they no longer use, legal ones among them.</param>
/// <param name="UnconfirmedDiagnoses">Diagnoses that were thought of and not made, in every spelling that could slip out.</param>
/// <param name="DoNotMention">Anything else that is not to be mentioned.</param>
/// <param name="ThirdParties">Names and facts of other people that are not the client's to share.</param>
/// <param name="UnsafeAddresses">Addresses that must not be used.</param>
/// <param name="AvoidWords">Words this person does not want to read.</param>
public sealed record NeverPrinted(
    IReadOnlyList<string> FormerNames,
    IReadOnlyList<string> UnconfirmedDiagnoses,
    IReadOnlyList<string> DoNotMention,
    IReadOnlyList<string> ThirdParties,
    IReadOnlyList<string> UnsafeAddresses,
    IReadOnlyList<string> AvoidWords);
