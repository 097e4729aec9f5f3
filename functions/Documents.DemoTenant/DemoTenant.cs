using System.Net;
using System.Security.Cryptography.X509Certificates;
using Documents.DemoTenant.Clinic;
using Documents.DemoTenant.Entra;
using Documents.DemoTenant.Graph;
using Documents.DemoTenant.Traffic;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Documents.DemoTenant;

/// <summary>
/// A Microsoft 365 tenant on loopback, with three origins as the real one has: where tokens come from, Graph, and where
/// files are fetched and uploaded with addresses that need no token.
/// </summary>
public sealed class DemoTenant : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TokenMint _mint;

    private DemoTenant(WebApplication app, X509Certificate2 certificate, TokenMint mint, GraphService graph)
    {
        _app = app;
        _mint = mint;
        Certificate = certificate;
        Service = graph;
    }

    /// <summary>Where tokens come from.</summary>
    public Uri Login { get; private set; } = null!;

    /// <summary>Graph, with its version.</summary>
    public Uri Graph { get; private set; } = null!;

    /// <summary>Where files are fetched and uploaded.</summary>
    public Uri Files { get; private set; } = null!;

    /// <summary>The certificate of all three, made for this run; who calls has to trust it, and no other.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>What goes wrong, and when.</summary>
    public FaultScript Faults => Service.Faults;

    /// <summary>What was called, and what it cost.</summary>
    public CallLog Calls => Service.Calls;

    /// <summary>What the tenant keeps.</summary>
    public TenantState State => Service.State;

    private GraphService Service { get; }

    /// <summary>Starts a tenant on free ports.</summary>
    /// <param name="time">Its clock; the appointments are those of its day.</param>
    public static async Task<DemoTenant> StartAsync(TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var certificate = LoopbackCertificate.Make(time.GetUtcNow());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 64 << 20;
            for (var origin = 0; origin < 3; origin++)
            {
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            }
        });

        var app = builder.Build();
        var mint = new TokenMint(time);
        var state = ClinicSeed.Make(time);
        var graph = new GraphService(state, mint, time);
        var tenant = new DemoTenant(app, certificate, mint, graph);
        app.Use(tenant.DispatchAsync);
        await app.StartAsync();

        var ports = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address).Port).ToList();
        tenant.Login = new Uri($"https://localhost:{ports[0]}/");
        tenant.Graph = new Uri($"https://localhost:{ports[1]}/v1.0");
        tenant.Files = new Uri($"https://localhost:{ports[2]}/");
        mint.Instance = tenant.Login;
        (state.Files, state.Graph) = (tenant.Files, tenant.Graph);
        return tenant;
    }

    /// <summary>A token as the add-in gets it for the service.</summary>
    /// <param name="person">Who signs in.</param>
    /// <param name="change">What is odd about it; <see langword="null"/> for an ordinary one.</param>
    public string TokenFor(Person person, Action<TokenClaims>? change = null) => _mint.ForApi(person, change);

    /// <summary>What the service shows in place of a secret: an assertion of its managed identity.</summary>
    public string ServiceAssertion() => _mint.ServiceAssertion();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Certificate.Dispose();
    }

    private Task DispatchAsync(HttpContext http, RequestDelegate next)
    {
        var port = http.Connection.LocalPort;
        return port == Login.Port ? EntraEndpoints.AnswerAsync(http, _mint, Faults, State)
            : port == Graph.Port ? Service.AnswerAsync(http)
            : Service.FilesAsync(http);
    }
}
