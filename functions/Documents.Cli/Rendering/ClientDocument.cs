using System.Text;
using System.Text.Json.Nodes;
using Documents.Cli.Files;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Filling;
using Documents.Clinical.Release;
using Documents.Templating;

namespace Documents.Cli.Rendering;

/// <summary>A document made for a client: what it was filled with and from where, and what is to be settled before it is released.</summary>
/// <param name="Outcome">What came of making it.</param>
/// <param name="Fields">What it was filled with, and where from.</param>
/// <param name="Release">What the release check found; <see langword="null"/> when it was not asked.</param>
internal sealed record ClientDocument(RenderOutcome Outcome, IReadOnlyList<PrefilledField> Fields, IReadOnlyList<ReleaseFinding>? Release)
{
    public bool IsStopped => Release?.Any(finding => finding.Stops) == true;
}

/// <summary>How a document for a client is made and looked at.</summary>
/// <param name="Output">The file to write.</param>
/// <param name="Options">Time zone and gaps; the language is the template's own.</param>
/// <param name="Typed">What the clinician typed; it takes the place of what the record says.</param>
/// <param name="ChecksRelease">Whether it is looked at as before a release.</param>
/// <param name="Route">How it reaches them.</param>
/// <param name="Copies">Who gets a copy; <see langword="null"/> for those that the document itself lists.</param>
/// <param name="Subject">The subject of the message that it goes with.</param>
/// <param name="Today">The day.</param>
internal sealed record ClientDocumentRequest(
    string Output, RenderOptions Options, IReadOnlyList<PrefilledField> Typed, bool ChecksRelease, Route Route, IReadOnlyList<string>? Copies, string? Subject, DateOnly Today);

/// <summary>Makes a document from a client's record and what the clinician typed.</summary>
internal sealed class ClientDocumentMaker(TemplateCatalogue library, CatalogueTemplate template, ClientRecord client)
{
    public ClientDocument Make(ClientDocumentRequest request, CancellationToken cancellationToken)
    {
        var prefilled = TemplateFilling.For(new FillingRequest(template.Manifest, template.Template.Fields, client, library.Clinic, library.Crisis, request.Today));
        var fields = TemplateFilling.With(prefilled, request.Typed);
        var json = TemplateModel.Of(fields);
        var (model, findings) = DocumentModel.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
        if (model is null)
        {
            return new ClientDocument(new RenderOutcome(null, [], findings), fields, null);
        }

        using var document = new MemoryStream();
        var rendered = template.Template.Render(model, document, request.Options, cancellationToken);
        var outcome = new RenderOutcome(null, rendered.Gaps, [.. findings, .. rendered.Diagnostics]);
        if (!rendered.Succeeded)
        {
            return new ClientDocument(outcome, fields, null);
        }

        try
        {
            using var file = OutputFile.Beside(request.Output);
            document.WriteTo(file.Stream);
            file.Keep();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new ClientDocument(outcome.Failed(FileFindings.Unwritable(request.Output)), fields, null);
        }

        return new ClientDocument(outcome with { Output = request.Output }, fields, request.ChecksRelease ? Check(document.ToArray(), json, request) : null);
    }

    private IReadOnlyList<ReleaseFinding> Check(byte[] document, JsonObject model, ClientDocumentRequest request)
    {
        var finished = new FinishedDocument(document, Path.GetFileName(request.Output), template.Manifest, client, model, request.Route, request.Today)
        {
            Copies = request.Copies ?? [.. (model["copy_to"] as JsonArray ?? []).Select(who => who?.ToString() ?? "")],
            Subject = request.Subject,
            Crisis = library.Crisis,
        };
        return finished.ToRequest() is { } toCheck
            ? ReleaseCheck.Check(toCheck, library.Lexicons)
            : [new ReleaseFinding("release.unreadable", true, "The document could not be read back.", "Open it in Word and look whether it is whole.")];
    }
}
