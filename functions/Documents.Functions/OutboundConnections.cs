using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Documents.Functions.Settings;

namespace Documents.Functions;

/// <summary>Every connection that the service opens: no redirects, no proxy of its own, no certificate but a valid one.</summary>
internal sealed class OutboundConnections(AppSettings settings)
{
    /// <summary>A handler for a client of its own.</summary>
    public SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = IsTrusted },
    };

    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None
        || (settings.TrustedThumbprint is { } trusted && certificate is X509Certificate2 shown && shown.Thumbprint.Equals(trusted, StringComparison.OrdinalIgnoreCase));
}
