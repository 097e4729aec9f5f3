using Documents.Functions.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Tokens;

namespace Documents.Functions.Identity;

/// <summary>Checks who calls, with Entra ID's keys, and lets the service ask for tokens on their behalf.</summary>
internal static class SignIn
{
    public static void AddSignIn(this WebApplicationBuilder builder, AppSettings settings)
    {
        var section = builder.Configuration.GetSection("Entra");
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddMicrosoftIdentityWebApi(section)
            .EnableTokenAcquisitionToCallDownstreamApi()
            .AddInMemoryTokenCaches();

        // Configure, not PostConfigure: what reads the keys is made from these options before that.
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            options.BackchannelHttpHandler = new OutboundConnections(settings).NewHandler();
            options.MapInboundClaims = false;
            options.TokenValidationParameters.RoleClaimType = "roles";
            options.TokenValidationParameters.NameClaimType = "name";
            options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(60);
            options.TokenValidationParameters.ValidAudience = settings.ApiClientId;
        });
        builder.Services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = "entra");
        builder.Services.AddAuthorizationBuilder().AddRules(settings);
    }
}
