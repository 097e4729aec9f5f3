using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Documents.Clinical.Filling;
using Documents.Functions.Answers;
using Documents.Functions.Audit;
using Documents.Functions.Clients;
using Documents.Functions.Settings;
using Documents.Functions.Templates;
using Documents.Templating;

namespace Documents.Functions.Making;

/// <summary><c>POST documents</c>: a document for one client, from a template, what is recorded, and what the clinician typed.</summary>
internal sealed class MakeDocument(Library library, ClientFiles clients, ClientMark mark, AppSettings settings, ClinicClock clock, AuditNote note)
{
    public static Task<IResult> HandleAsync(MakeRequest request, HttpRequest http, MakeDocument make, CancellationToken cancellationToken) =>
        make.RunAsync(request, http.GetTypedHeaders().Accept.Any(accept => accept.MediaType == WordFile.ContentType), cancellationToken);

    private async Task<IResult> RunAsync(MakeRequest request, bool asFile, CancellationToken cancellationToken)
    {
        note.Client = request.Client;
        if (library.Find(request.Template) is not { } template)
        {
            return Problem.NoSuchTemplate();
        }

        if (await clients.FindAsync(request.Client ?? "", cancellationToken) is not { } client)
        {
            return Problem.NoSuchClient();
        }

        var known = TemplateFilling.For(new FillingRequest(
            template.Manifest, template.Template.Fields, client.Record, library.Catalogue.Clinic, library.Catalogue.Crisis, clock.Today));
        List<PrefilledField> typed = [.. (request.Values ?? []).Where(value => value.Value is not null).Select(value => new PrefilledField(value.Key, value.Value!, "you"))];
        var model = TemplateModel.Of(TemplateFilling.With(known, typed));
        var parsed = DocumentModel.Parse(Encoding.UTF8.GetBytes(model.ToJsonString()));
        var options = new RenderOptions { Culture = CultureInfo.GetCultureInfo(template.Manifest.Language), TimeZone = settings.TimeZone };
        using var output = new MemoryStream();
        var result = parsed.Model is null ? new RenderResult(false, [], parsed.Diagnostics) : template.Template.Render(parsed.Model, output, options, cancellationToken);
        if (!result.Succeeded)
        {
            return Problem.WithFindings(StatusCodes.Status422UnprocessableEntity, "document.not-made", "The document could not be made.", result.Diagnostics);
        }

        var (document, ownMark) = mark.Put(output.ToArray(), client.Row.Id);
        var hash = WordFile.HashOf(document);
        (note.Template, note.Document) = ($"{template.Manifest.Id} {template.Manifest.Version}", hash);
        return asFile
            ? Results.File(document, WordFile.ContentType, $"{template.Manifest.Id}.docx")
            : Results.Ok(new MadeDocument(
                hash,
                template.Manifest.Id,
                template.Manifest.Version,
                document,
                ownMark,
                known,
                [.. result.Gaps.Select(gap => new MadeGap(gap.Path, gap.Title))],
                [.. result.Diagnostics.Select(Finding.Of)]));
    }
}

/// <summary>What to make.</summary>
/// <param name="Template">The template's id.</param>
/// <param name="Client">The client's key.</param>
/// <param name="Values">What the clinician typed, by the field's path.</param>
internal sealed record MakeRequest(string? Template, string? Client, Dictionary<string, JsonNode?>? Values);

/// <summary>A document that was made.</summary>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Template">What it was made from.</param>
/// <param name="TemplateVersion">Which version of it.</param>
/// <param name="Content">The document.</param>
/// <param name="Mark">The value of its property <c>DocumentsClient</c>, for a document that it is inserted into.</param>
/// <param name="Prefilled">What the record knew.</param>
/// <param name="Gaps">What it still asks for.</param>
/// <param name="Findings">What was found on the way.</param>
internal sealed record MadeDocument(
    string Hash, string Template, string TemplateVersion, byte[] Content, string Mark, IReadOnlyList<PrefilledField> Prefilled, IReadOnlyList<MadeGap> Gaps, IReadOnlyList<Finding> Findings);

/// <summary>Something that the document asks for.</summary>
internal sealed record MadeGap(string Path, string Title);
