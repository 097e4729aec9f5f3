using Documents.Functions.Answers;
using Documents.Functions.Making;
using Documents.Templating;

namespace Documents.Functions.Templates;

/// <summary><c>GET templates/{id}/preview</c>: the template filled for a fictional client.</summary>
internal static class PreviewTemplate
{
    public static IResult Handle(string id, Library library, CancellationToken cancellationToken)
    {
        if (library.Find(id) is not { Samples.Count: > 0 } template || DocumentModel.Parse(template.Samples.OrderBy(sample => sample.Key, StringComparer.Ordinal).First().Value).Model is not { } model)
        {
            return Problem.NoSuchTemplate();
        }

        using var output = new MemoryStream();
        var result = template.Template.Render(model, output, cancellationToken: cancellationToken);
        return result.Succeeded
            ? Results.File(output.ToArray(), WordFile.ContentType, $"{id}.docx")
            : Problem.WithFindings(StatusCodes.Status422UnprocessableEntity, "template.sample", "The sample does not fit the template.", result.Diagnostics);
    }
}
