using Documents.Templating.Diagnostics;
using Documents.Templating.Models;

namespace Documents.Templating;

/// <summary>
/// The values a template is filled with: a JSON object, never a .NET object, so a template can reach nothing else.
/// Immutable, and safe to use from many threads at once.
/// </summary>
public sealed class DocumentModel
{
    private DocumentModel(ModelObject root) => Root = root;

    internal ModelObject Root { get; }

    /// <summary>Parses a JSON object. Comments and trailing commas are allowed; a repeated name is not.</summary>
    /// <param name="json">UTF-8 JSON, with or without a byte order mark.</param>
    public static ModelResult Parse(ReadOnlyMemory<byte> json)
    {
        var found = new DiagnosticBag();
        var value = JsonModel.Read(json, found);
        if (value is not ModelObject && !found.HasErrors)
        {
            found.Add(DiagnosticCatalogue.ModelNotAnObject, null);
        }

        return new ModelResult(found.HasErrors ? null : new DocumentModel((ModelObject)value!), found.Found);
    }
}

/// <summary>What parsing a model gave.</summary>
/// <param name="Model">The model; <see langword="null"/> when there is an error.</param>
/// <param name="Diagnostics">What is wrong. Never quotes the data.</param>
public sealed record ModelResult(DocumentModel? Model, IReadOnlyList<Diagnostic> Diagnostics);
