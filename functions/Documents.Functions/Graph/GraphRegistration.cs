using System.Net;
using Documents.Functions.Clients;
using Documents.Functions.Making;
using Documents.Functions.Settings;
using Documents.Functions.Tasks;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Polly;

namespace Documents.Functions.Graph;

/// <summary>Puts Microsoft 365 behind the service's ports.</summary>
internal static class GraphRegistration
{
    private const string ClientName = "graph";

    /// <summary>The longest that a person is kept waiting for Graph to recover.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Altogether = TimeSpan.FromSeconds(30);

    public static void AddGraph(this IServiceCollection services, AppSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers() // they log paths
            .AddHttpMessageHandler(() => new RedirectHandler())
            .AddHttpMessageHandler(() => new ParametersNameDecodingHandler())
            .AddResilienceHandler(ClientName, Build);
        services.AddScoped<OnBehalfOf>();
        services.AddScoped(provider => new GraphServiceClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName),
            new BaseBearerTokenAuthenticationProvider(provider.GetRequiredService<OnBehalfOf>()),
            settings.Graph.ToString()));
        services.AddScoped<IClientRegister, SharePointRegister>();
        services.AddScoped<ITaskList, SharePointTasks>();
        services.AddScoped<ICalendar, OutlookCalendar>();
        services.AddScoped<IClientFolders, OneDriveFolders>();
    }

    private static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline
        .AddTimeout(Altogether)
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            UseJitter = true,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(300),
            MaxDelay = LongestDelay,
            ShouldHandle = args => ValueTask.FromResult(Repeats.MayRepeat(args.Context.GetRequestMessage(), args.Outcome, LongestDelay)),
            DelayGenerator = args => ValueTask.FromResult(Repeats.Asked(args.Outcome)),
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.8,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(20),
            BreakDuration = TimeSpan.FromSeconds(5),
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is not null || args.Outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError),
        })
        .AddTimeout(OneTry);
}
