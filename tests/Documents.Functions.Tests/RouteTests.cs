using System.Text.Json.Nodes;
using Documents.DemoTenant.Clinic;
using Documents.DemoTenant.Entra;
using Documents.Functions.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Documents.Functions.Tests;

/// <summary>Checks 33 and 34: which role may use which route. A route without a line here fails.</summary>
public sealed class RouteTests(Service service) : IClassFixture<Service>
{
    private const string Table = """
        GET    /api/health                     Open
        GET    /api/openapi.json               Open
        GET    /api/templates                  Either
        GET    /api/templates/{id}             Either
        GET    /api/templates/{id}/preview     Either
        POST   /api/templates/check            TemplateAdmin
        GET    /api/clients                    Clinician
        GET    /api/clients/today              Clinician
        GET    /api/clients/{id}/preparation   Clinician
        GET    /api/clients/{id}/suggestions   Clinician
        POST   /api/clients/{id}/tasks         Clinician
        POST   /api/tasks/{id}/review          Clinician
        POST   /api/documents                  Clinician
        POST   /api/documents/{hash}/release   Clinician
        POST   /api/documents/{hash}/save      Clinician
        GET    /api/documents/{id}/pdf         Clinician
        """;

    private static readonly IReadOnlyList<string[]> Lines = [.. Table.Split('\n').Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<string, string, string> Routes
    {
        get
        {
            var routes = new TheoryData<string, string, string>();
            foreach (var line in Lines)
            {
                routes.Add(line[0], line[1], line[2]);
            }

            return routes;
        }
    }

    [Fact]
    public void Check_33_every_route_stands_in_the_table_and_says_who_may_use_it()
    {
        var endpoints = service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var known = endpoints.SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(method => $"{method} {Path(endpoint)} {Told(endpoint)}")).Order(StringComparer.Ordinal);

        Assert.Equal(Lines.Select(line => string.Join(' ', line)).Order(StringComparer.Ordinal), known);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Check_34_a_route_lets_in_its_roles_and_nobody_else(string method, string route, string rule)
    {
        var path = route.Replace("{id}", "none", StringComparison.Ordinal).Replace("{hash}", "none", StringComparison.Ordinal);
        foreach (var (who, isLetIn) in new (Person? Who, bool IsLetIn)[]
        {
            (null, rule == "Open"),
            (Team.Nia, rule == "Open"),
            (Team.Maya, rule is not "TemplateAdmin"),
            (Team.Ruth, rule is not "Clinician"),
        })
        {
            var answer = await service.CallAsync(who, new HttpMethod(method), path, method == "POST" ? new JsonObject() : null);
            var wasTurnedAway = answer.Status is 401 || (answer.Status == 403 && answer.Text.Contains("access.denied", StringComparison.Ordinal));
            Assert.True(isLetIn != wasTurnedAway, $"{who?.Name ?? "nobody"}: {answer.Status} {answer.Text}");
            Assert.True(isLetIn || answer.Status == (who is null ? 401 : 403));
        }
    }

    [Fact]
    public async Task The_OpenAPI_document_tells_every_route_and_health_says_how_the_service_is()
    {
        var document = await service.CallAsync(null, HttpMethod.Get, "/api/openapi.json");
        var health = await service.CallAsync(null, HttpMethod.Get, "/api/health");

        Assert.True(document.Status == 200, document.Text + service.Log.Text);
        var told = document.Json["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}")).Order(StringComparer.Ordinal);
        Assert.Equal(Lines.Where(line => line[1] != "/api/openapi.json").Select(line => $"{line[0]} {line[1]}").Order(StringComparer.Ordinal), told);
        Assert.True(health.Status == 200, health.Text);
        Assert.Equal("ok", (string?)health.Json["status"]);
    }

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static string Told(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<RuleOf>() is { } rule)
        {
            return rule.Rule.ToString();
        }

        return endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null ? "closed" : "Open";
    }
}
