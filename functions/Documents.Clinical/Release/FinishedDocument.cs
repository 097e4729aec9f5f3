using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Wording;
using Documents.Templating;

namespace Documents.Clinical.Release;

/// <summary>A document as it was made, with what is needed to look at it before it is released.</summary>
/// <param name="Package">Its bytes.</param>
/// <param name="FileName">The name that it is handed over under.</param>
/// <param name="Template">What it was made from.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Model">What it was filled with.</param>
/// <param name="Route">How it reaches them.</param>
/// <param name="Today">The day.</param>
public sealed record FinishedDocument(
    ReadOnlyMemory<byte> Package, string FileName, TemplateManifest Template, ClientRecord Client, JsonObject Model, Route Route, DateOnly Today)
{
    private static readonly string[] PersonalLines = ["personal_line", "opening"];
    private static readonly string[] TherapistParts = ["my_part", "therapist"];

    /// <summary>Who gets a copy.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>The subject of the message that it goes with.</summary>
    public string? Subject { get; init; }

    /// <summary>The service's crisis information.</summary>
    public CrisisBlock? Crisis { get; init; }

    /// <summary>What is checked before it is released: its own words, properties and gaps, read from its bytes.</summary>
    /// <returns>The request; <see langword="null"/> when the document cannot be read.</returns>
    public ReleaseRequest? ToRequest()
    {
        var words = DocumentWords.Read(Package);
        var filled = FilledDocument.Read(Package);
        return words.Succeeded && filled.Succeeded ? ToRequest(words.Passages, filled) : null;
    }

    /// <summary>The same, of what was read already.</summary>
    /// <param name="words">The document's words, without those that nobody reads.</param>
    /// <param name="filled">Its gaps.</param>
    public ReleaseRequest ToRequest(IEnumerable<DocumentPassage> words, FilledDocumentResult filled)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(filled);
        List<Passage> passages = [.. words.Select(Seen), new Passage("the name of the file", PassageKind.FileName, FileName)];
        if (Subject is not null)
        {
            passages.Add(new Passage("the subject", PassageKind.Subject, Subject));
        }

        return new ReleaseRequest(
            Convert.ToHexStringLower(SHA256.HashData(Package.Span)),
            Template,
            Client,
            passages,
            [.. filled.OpenGaps.Select(gap => gap.Title ?? gap.Path)],
            Route,
            Copies,
            Crisis,
            PersonalLines.Select(name => Model[name]?.ToString()).FirstOrDefault(line => line is not null),
            [],
            Model["step_number"] is JsonValue step && step.TryGetValue<int>(out var rung) ? rung : null,
            TherapistParts.Any(name => Model[name] is not null),
            IsReminder: false,
            Today);
    }

    private static Passage Seen(DocumentPassage passage) => new(passage.Place, passage.Kind switch
    {
        DocumentPassageKind.Description or DocumentPassageKind.Address => PassageKind.Description,
        DocumentPassageKind.Property => PassageKind.Property,
        _ => IsMargin(passage.Place) ? PassageKind.Margin : PassageKind.Text,
    }, passage.Text);

    private static bool IsMargin(string place) => place.StartsWith("page header", StringComparison.Ordinal) || place.StartsWith("page footer", StringComparison.Ordinal);
}
