using Documents.Functions.Audit;

namespace Documents.Functions.Making;

/// <summary><c>GET documents/{id}/pdf</c>: a saved document as a PDF, converted by Microsoft 365.</summary>
internal static class ConvertDocument
{
    public static async Task<IResult> HandleAsync(string id, IClientFolders folders, AuditNote note, CancellationToken cancellationToken)
    {
        note.Document = id;
        return Results.File((await folders.PdfAsync(id, cancellationToken)).ToArray(), "application/pdf");
    }
}
