using Documents.Functions.Answers;
using Documents.Templating;

namespace Documents.Functions.Templates;

/// <summary><c>POST templates/check</c>: a .docx in, everything wrong with its tags out.</summary>
internal static class CheckTemplate
{
    private const int Largest = 16 << 20;

    public static async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var package = new MemoryStream();
        if (request.ContentLength > Largest)
        {
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, "template.too-large", "A template has at most 16 MB.");
        }

        await request.Body.CopyToAsync(package, cancellationToken);
        var result = DocumentTemplate.Compile(package.ToArray());
        return Results.Ok(new TemplateCheck(result.Template is not null, [.. result.Diagnostics.Select(Finding.Of)], result.Template?.Fields ?? []));
    }
}

/// <summary>What was found.</summary>
internal sealed record TemplateCheck(bool Usable, IReadOnlyList<Finding> Findings, IReadOnlyList<TemplateField> Fields);
