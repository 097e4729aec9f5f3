using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Documents.DemoTenant.Entra;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tenant = Documents.DemoTenant.DemoTenant;

namespace Documents.Functions.Tests;

/// <summary>The service on Kestrel and the demo tenant beside it, each with a port of its own.</summary>
public sealed class Service : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("documents-service-").FullName;
    private WebApplication _app = null!;

    public static string Repository { get; } = typeof(Service).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!;

    public Tenant Tenant { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    internal LogSink Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public string AuditFile => Path.Combine(_folder, "audit", "audit.jsonl");

    public async Task InitializeAsync()
    {
        Tenant = await Tenant.StartAsync();
        var assertion = Path.Combine(_folder, "assertion.jwt");
        await File.WriteAllTextAsync(assertion, Tenant.ServiceAssertion());
        _app = DocumentsApp.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(Settings(assertion));
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders().AddProvider(Log);
        })!;
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = _app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("test");
        Http.BaseAddress = Address;
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await Tenant.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Calls the service as somebody; <see langword="null"/> for nobody.</summary>
    public async Task<Answer> CallAsync(Person? who, HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers) =>
        await SendAsync(who is null ? null : Tenant.TokenFor(who), method, path, body, headers);

    public async Task<Answer> SendAsync(string? token, HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request);
        return new Answer(response, await response.Content.ReadAsByteArrayAsync());
    }

    private Dictionary<string, string?> Settings(string assertion) => new()
    {
        ["Entra:Instance"] = Tenant.Login.ToString(),
        ["Entra:TenantId"] = TenantIds.Tenant,
        ["Entra:ClientId"] = TenantIds.Api,
        ["Entra:Callers:0"] = TenantIds.AddIn,
        ["Entra:ClientCredentials:0:SourceType"] = "SignedAssertionFilePath",
        ["Entra:ClientCredentials:0:SignedAssertionFileDiskPath"] = assertion,
        ["Graph:Root"] = Tenant.Graph.ToString(),
        ["Graph:SiteId"] = TenantIds.Site,
        ["Graph:RegisterId"] = TenantIds.Register,
        ["Graph:TasksId"] = TenantIds.Tasks,
        ["Graph:DriveId"] = TenantIds.Drive,
        ["Templates:Folder"] = Path.Combine(Repository, "templates"),
        ["Audit:Folder"] = Path.Combine(_folder, "audit"),
        ["Outbound:TrustedThumbprint"] = Tenant.Certificate.Thumbprint,
    };
}

/// <summary>What the service answered.</summary>
public sealed class Answer(HttpResponseMessage response, byte[] bytes)
{
    public int Status { get; } = (int)response.StatusCode;

    public string? Type { get; } = response.Content.Headers.ContentType?.MediaType;

    public byte[] Bytes => bytes;

    public string Text => Encoding.UTF8.GetString(bytes);

    public JsonNode Json => JsonNode.Parse(bytes)!;

    public string Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}

/// <summary>Everything that was logged, as it would be written.</summary>
internal sealed class LogSink : ILoggerProvider, ILogger
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();

    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _text.ToString();
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lock)
        {
            _text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }
    }

    public void Dispose()
    {
    }
}
