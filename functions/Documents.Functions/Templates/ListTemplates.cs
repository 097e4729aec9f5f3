using Documents.Clinical.Catalogue;
using Documents.Functions.Answers;
using Documents.Templating;

namespace Documents.Functions.Templates;

/// <summary><c>GET templates</c> and <c>GET templates/{id}</c>: the library, as somebody who chooses sees it.</summary>
internal static class ListTemplates
{
    public static IResult Handle(Library library) => Results.Ok(new TemplateList(library.Catalogue.Manifests));

    public static IResult One(string id, Library library) => library.Find(id) is { } template
        ? Results.Ok(new TemplateDetails(template.Manifest, template.Template.Fields))
        : Problem.NoSuchTemplate();
}

/// <summary>The library.</summary>
internal sealed record TemplateList(IReadOnlyList<TemplateManifest> Templates);

/// <summary>A template with the fields that it asks for.</summary>
internal sealed record TemplateDetails(TemplateManifest Template, IReadOnlyList<TemplateField> Fields);
