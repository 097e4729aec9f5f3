using System.Text.Json;
using System.Text.Json.Serialization;
using Documents.Functions.Answers;
using Documents.Functions.Audit;
using Documents.Functions.Clients;
using Documents.Functions.Graph;
using Documents.Functions.Identity;
using Documents.Functions.Making;
using Documents.Functions.Settings;
using Documents.Functions.Tasks;
using Documents.Functions.Templates;
using Microsoft.AspNetCore.Authorization;

namespace Documents.Functions;

/// <summary>Puts the service together: settings, sign-in, Microsoft 365, the routes.</summary>
internal static class DocumentsApp
{
    private const int LargestRequest = 32 << 20;

    /// <summary>Builds the service; <see langword="null"/> when its settings are wrong, after all that is wrong was logged.</summary>
    public static WebApplication? Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        change?.Invoke(builder);
        var reader = new SettingsReader(builder.Configuration);
        if (reader.Read() is not { } settings)
        {
            using var logs = LoggerFactory.Create(logging => logging.AddConsole());
            var log = logs.CreateLogger("Settings");
            foreach (var problem in reader.Problems)
            {
                SettingsLog.Wrong(log, problem);
            }

            return null;
        }

        AddServices(builder, settings);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, AppSettings settings)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        if (builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] is { Length: > 0 } port)
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        }

        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System).AddSingleton<ClinicClock>();
        services.AddSingleton<OutboundConnections>();
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<OutboundConnections>().NewHandler()));
        services.AddHttpClient();
        builder.AddSignIn(settings);
        services.AddGraph(settings);
        services.AddDataProtection();
        services.AddSingleton<Library>().AddSingleton<ClientMark>().AddSingleton<ReleaseTickets>();
        services.AddSingleton<IAudit, AuditFile>().AddScoped<AuditNote>().AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedAccess>();
        services.AddScoped<ClientFiles>().AddScoped<MakeDocument>().AddScoped<ReleaseDocument>().AddScoped<SaveDocument>().AddScoped<AgreeTask>().AddScoped<ReviewTask>();
        services.AddProblemDetails();
        services.AddExceptionHandler<FailureAnswers>();
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        // They log addresses, claims and answers.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.None).AddFilter("Microsoft.Identity", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None)
            .AddFilter("Polly", LogLevel.None);
    }

    private static void Use(WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            return next(http);
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        Api.Map(app);
    }
}

internal static partial class SettingsLog
{
    [LoggerMessage(LogLevel.Critical, "{Problem}")]
    public static partial void Wrong(ILogger log, string problem);
}
