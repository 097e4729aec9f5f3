using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>What can be wrong with a library beyond its single files, with its sentences.</summary>
internal static class CatalogueFindings
{
    public static Diagnostic MissingFile(string name) => Of(
        "catalogue.missing-file", name, $"There is no “{name}” in the template's folder.",
        "A template's folder has template.yaml, template.docx and the schema that “model” in template.yaml names.");

    public static Diagnostic OtherFolder(string id, string folder) => Of(
        "catalogue.other-folder", TemplateManifest.FileName, $"The id is “{id}”, and the folder is called “{folder}”.",
        "Give both the same name: a template is found by its folder.");

    public static Diagnostic OtherShelf(string shelf, string folder) => Of(
        "catalogue.other-shelf", TemplateManifest.FileName, $"Its kind belongs into “{shelf}”, and it lies in “{folder}”.",
        $"Move the folder into “{shelf}”, or change “kind”.");

    public static Diagnostic NoTranslator() => Of(
        "catalogue.no-translator", TemplateManifest.FileName, "Its words are translated, and nobody is named who did it.",
        "Add a line “translator: name, day”. Words for a client are translated by a person.");

    public static Diagnostic VariantWithoutField(string variant, string field) => Of(
        "catalogue.variant-without-field", TemplateManifest.FileName, $"The variant “{variant}” has no field “{field}” that turns it on.",
        $"Use {{{{ if {field} }}}} in the document and list it in the schema, or take the variant off the list.");

    public static Diagnostic RepeatedId(CatalogueTemplate second, CatalogueTemplate first) => Of(
        "catalogue.repeated-id", TemplateManifest.FileName, $"“{second.Manifest.Id}” is the id of “{first.Folder}” already.",
        "Give one of the two another id.");

    public static Diagnostic RepeatedCode(CatalogueTemplate second, CatalogueTemplate first) => Of(
        "catalogue.repeated-code", TemplateManifest.FileName, $"“{second.Manifest.Code}” in {second.Manifest.Language} is the code of “{first.Folder}” already.",
        "Give one of the two another code, or retire one.");

    private static Diagnostic Of(string id, string file, string message, string cure) =>
        new(id, DiagnosticSeverity.Error, message, cure, new DiagnosticLocation(file, "the template as a whole", ""));
}
