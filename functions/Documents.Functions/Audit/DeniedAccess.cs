using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Documents.Functions.Audit;

/// <summary>Who was turned away is noted, too; and is told so as every other failure is told.</summary>
internal sealed class DeniedAccess(IAudit audit) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            await audit.WriteAsync(AuditedRoute.Entry(context, "denied", "403"), CancellationToken.None);
            await Answers.Problem.Of(StatusCodes.Status403Forbidden, "access.denied", "Your role does not allow this. Ask an admin.").ExecuteAsync(context);
            return;
        }

        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
