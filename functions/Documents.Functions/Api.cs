using Documents.Functions.Audit;
using Documents.Functions.Clients;
using Documents.Functions.Identity;
using Documents.Functions.Making;
using Documents.Functions.Tasks;
using Documents.Functions.Templates;

namespace Documents.Functions;

/// <summary>Every route of the service, who may use it, and what the audit calls it.</summary>
internal static class Api
{
    public const string Prefix = "/api";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Prefix);
        api.MapGet("health", Health.Handle).For(Rule.Open);
        api.MapOpenApi("openapi.json").AllowAnonymous();

        api.MapGet("templates", ListTemplates.Handle).For(Rule.Either);
        api.MapGet("templates/{id}", ListTemplates.One).For(Rule.Either);
        api.MapGet("templates/{id}/preview", PreviewTemplate.Handle).For(Rule.Either);
        api.MapPost("templates/check", CheckTemplate.HandleAsync).For(Rule.TemplateAdmin);

        api.MapGet("clients", SearchClients.HandleAsync).For(Rule.Clinician).Audited("clients.search");
        api.MapGet("clients/today", ListTodaysClients.HandleAsync).For(Rule.Clinician).Audited("clients.today");
        api.MapGet("clients/{id}/preparation", PrepareSession.HandleAsync).For(Rule.Clinician).Audited("client.prepare");
        api.MapGet("clients/{id}/suggestions", SuggestDocuments.HandleAsync).For(Rule.Clinician).Audited("client.suggest");
        api.MapPost("clients/{id}/tasks", AgreeTask.HandleAsync).For(Rule.Clinician).Audited("client.agree", changes: true);
        api.MapPost("tasks/{id}/review", ReviewTask.HandleAsync).For(Rule.Clinician).Audited("task.review", changes: true);

        api.MapPost("documents", MakeDocument.HandleAsync).For(Rule.Clinician).Audited("document.make");
        api.MapPost("documents/{hash}/release", ReleaseDocument.HandleAsync).For(Rule.Clinician).Audited("document.release", changes: true);
        api.MapPost("documents/{hash}/save", SaveDocument.HandleAsync).For(Rule.Clinician).Audited("document.save", changes: true);
        api.MapGet("documents/{id}/pdf", ConvertDocument.HandleAsync).For(Rule.Clinician).Audited("document.pdf");
    }
}
