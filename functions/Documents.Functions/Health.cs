using Documents.Functions.Templates;

namespace Documents.Functions;

/// <summary><c>GET health</c>: whether the service can work. It holds no data and asks for no sign-in.</summary>
internal static class Health
{
    public static IResult Handle(Library library)
    {
        var answer = new HealthAnswer(library is { Mistakes: 0, Catalogue.Templates.Count: > 0 } ? "ok" : "degraded", library.Catalogue.Templates.Count);
        return Results.Json(answer, statusCode: library.Catalogue.Templates.Count > 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>How the service is.</summary>
/// <param name="Status"><c>ok</c>, or <c>degraded</c> when a template has mistakes in it.</param>
/// <param name="Templates">How many templates may be used.</param>
internal sealed record HealthAnswer(string Status, int Templates);
