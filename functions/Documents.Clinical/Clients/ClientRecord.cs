using Documents.Clinical.Tasks;
using Documents.Templating;

namespace Documents.Clinical.Clients;

/// <summary>
/// What a clinic has recorded about a client that documents take into account, in classes of visibility. The classes are
/// types: a document is made from <see cref="PrintableContext"/>, and the others have no way into one.
/// </summary>
/// <param name="Id">The clinic's own key; never printed.</param>
/// <param name="Printable">What may be printed for the client.</param>
/// <param name="ClinicianOnly">What steers documents and is shown to the clinician, and is never printed.</param>
/// <param name="Never">What must not be in any document, file name, subject line or property.</param>
/// <param name="Log">What was tried between sessions, by both people, and what came of it. For the clinician's eyes.</param>
/// <param name="Clinician">Who works with the client.</param>
public sealed record ClientRecord(
    string Id,
    PrintableContext Printable,
    ClinicianOnlyContext ClinicianOnly,
    NeverPrinted Never,
    TaskLog Log,
    Clinician Clinician)
{
    /// <summary>
    /// Reads a record. Never throws for what is in the text; everything wrong with it is in the result's diagnostics,
    /// which name places and never quote values.
    /// </summary>
    /// <param name="json">UTF-8 JSON.</param>
    public static ClientRecordResult Parse(ReadOnlyMemory<byte> json) => ClientRecordReader.Read(json);
}

/// <summary>What reading a record gave.</summary>
/// <param name="Record">The record; <see langword="null"/> when there is an error.</param>
/// <param name="Diagnostics">Everything found.</param>
public sealed record ClientRecordResult(ClientRecord? Record, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Who works with the client, as documents name them.</summary>
/// <param name="Name">The name the client knows them by.</param>
/// <param name="FullName">Their full name, for letters to professionals; <see langword="null"/> when it is not recorded.</param>
/// <param name="Role">What they do, in words: “Cognitive Behavioural Therapist”.</param>
/// <param name="Phone">A number the client may call.</param>
public sealed record Clinician(string Name, string? FullName, string? Role, string? Phone);
