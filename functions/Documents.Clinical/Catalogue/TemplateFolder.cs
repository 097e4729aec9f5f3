using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>The folder of one template: manifest, schema, document and samples, each held to the others.</summary>
/// <param name="folder">Its path in the library.</param>
/// <param name="files">Its files, by their path in it.</param>
internal sealed class TemplateFolder(string folder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
{
    private const string Samples = "samples/";

    private bool _isWhole = true;

    /// <summary>Gives the template, or <see langword="null"/> when something keeps it from being used.</summary>
    public CatalogueTemplate? Read(Action<Diagnostic> tell)
    {
        void Tell(Diagnostic diagnostic)
        {
            _isWhole &= diagnostic.Severity != DiagnosticSeverity.Error;
            tell(diagnostic);
        }

        var (manifest, diagnostics) = TemplateManifest.Parse(TextFile.Read(files[TemplateManifest.FileName]));
        TellAll(diagnostics, Tell);
        if (manifest is not null)
        {
            Placed(manifest, Tell);
        }

        var schema = Schema(manifest?.Model, Tell);
        if (!files.TryGetValue(TemplateManifest.DocumentName, out var package))
        {
            Tell(CatalogueFindings.MissingFile(TemplateManifest.DocumentName));
            return null;
        }

        var compiled = DocumentTemplate.Compile(package, OptionsOf(manifest, schema));
        TellAll(compiled.Diagnostics, Tell);
        var samples = files.Where(file => file.Key.StartsWith(Samples, StringComparison.Ordinal) && file.Key.EndsWith(".json", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .ToDictionary(file => file.Key[Samples.Length..^".json".Length], file => file.Value, StringComparer.Ordinal);
        if (compiled.Template is { } template && manifest is not null)
        {
            Variants(manifest, template, Tell);
            return _isWhole ? new CatalogueTemplate(folder, manifest, template, package, samples) : null;
        }

        return null;
    }

    private static CompileOptions OptionsOf(TemplateManifest? manifest, ModelSchema? schema) => new()
    {
        TemplateId = manifest?.Id,
        TemplateVersion = manifest?.Version,
        Title = manifest?.Title,
        Schema = schema,
    };

    private ModelSchema? Schema(string? name, Action<Diagnostic> tell)
    {
        if (name is null)
        {
            return null;
        }

        if (!files.TryGetValue(name, out var json))
        {
            tell(CatalogueFindings.MissingFile(name));
            return null;
        }

        var (schema, diagnostics) = ModelSchema.Parse(json);
        TellAll(diagnostics, tell);
        return schema;
    }

    /// <summary>A template is found by the name of its folder, and lies with others of its kind.</summary>
    private void Placed(TemplateManifest manifest, Action<Diagnostic> tell)
    {
        var steps = folder.Split('/');
        if (steps[^1] != manifest.Id)
        {
            tell(CatalogueFindings.OtherFolder(manifest.Id, steps[^1]));
        }

        var shelf = manifest.Kind switch { TemplateKind.Worksheet => "worksheets", TemplateKind.Letter => "letters", _ => "emails" };
        if (steps.Length > 1 && steps[^2] != shelf)
        {
            tell(CatalogueFindings.OtherShelf(shelf, steps[^2]));
        }

        if (!Language.IsEnglish(manifest.Language) && manifest.Translator is null)
        {
            tell(CatalogueFindings.NoTranslator());
        }
    }

    /// <summary>A variant is what its own field turns on.</summary>
    private static void Variants(TemplateManifest manifest, DocumentTemplate template, Action<Diagnostic> tell)
    {
        foreach (var variant in manifest.Variants)
        {
            var field = variant.Replace('-', '_');
            if (!template.Fields.Any(known => known.Path == field))
            {
                tell(CatalogueFindings.VariantWithoutField(variant, field));
            }
        }
    }

    private static void TellAll(IReadOnlyList<Diagnostic> diagnostics, Action<Diagnostic> tell)
    {
        foreach (var diagnostic in diagnostics)
        {
            tell(diagnostic);
        }
    }
}
