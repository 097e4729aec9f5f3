using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Documents.DemoTenant.Entra;

/// <summary>Makes and reads tokens as Entra ID does: version 2, RS256, keys under their ids.</summary>
internal sealed class TokenMint
{
    private const string KeyId = "demo-key-1";
    private const string GraphAudience = "https://graph.microsoft.com";

    private readonly TimeProvider _time;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = KeyId };
    private readonly RsaSecurityKey _foreign = new(RSA.Create(2048)) { KeyId = KeyId };
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private int _number;

    public TokenMint(TimeProvider time) => _time = time;

    public Uri Instance { get; set; } = null!;

    public string Issuer => $"{Instance}{TenantIds.Tenant}/v2.0";

    public JsonWebKey PublicKey
    {
        get
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = KeyId });
            key.Use = "sig";
            return key;
        }
    }

    public string ForApi(Person person, Action<TokenClaims>? change)
    {
        var claims = new TokenClaims();
        claims.Values["aud"] = TenantIds.Api;
        claims.Values["iss"] = Issuer;
        claims.Values["azp"] = TenantIds.AddIn;
        claims.Values["azpacr"] = "0";
        claims.Values["name"] = person.Name;
        claims.Values["oid"] = person.ObjectId;
        claims.Values["sub"] = person.ObjectId + "-sub";
        claims.Values["tid"] = TenantIds.Tenant;
        claims.Values["scp"] = "access_as_user";
        claims.Values["roles"] = person.Roles.ToArray();
        claims.Values["ver"] = "2.0";
        claims.Values["uti"] = NextId();
        change?.Invoke(claims);
        return Sign(claims);
    }

    public string ForGraph(string objectId, string scopes) => Sign(new TokenClaims
    {
        Values =
        {
            ["aud"] = GraphAudience, ["iss"] = Issuer, ["appid"] = TenantIds.Api, ["oid"] = objectId, ["tid"] = TenantIds.Tenant, ["scp"] = scopes, ["uti"] = NextId(),
        },
    });

    public string ServiceAssertion() => Sign(new TokenClaims
    {
        Values = { ["aud"] = "api://AzureADTokenExchange", ["iss"] = Issuer, ["sub"] = TenantIds.Api, ["tid"] = TenantIds.Tenant },
    });

    /// <summary>The claims of a token that this mint made for somebody; <see langword="null"/> for any other.</summary>
    public async Task<IDictionary<string, object>?> ReadAsync(string token, string audience)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAudience = audience,
            ValidIssuer = Issuer,
            IssuerSigningKey = _key,
            LifetimeValidator = (notBefore, expires, _, _) => notBefore <= now && expires > now,
        });
        return result.IsValid ? result.Claims : null;
    }

    public Task<IDictionary<string, object>?> ReadForGraphAsync(string token) => ReadAsync(token, GraphAudience);

    private string Sign(TokenClaims claims)
    {
        var now = _time.GetUtcNow();
        claims.Values.TryAdd("iat", now.ToUnixTimeSeconds());
        claims.Values.TryAdd("nbf", (now + claims.NotBefore).ToUnixTimeSeconds());
        claims.Values.TryAdd("exp", (now + claims.Expires).ToUnixTimeSeconds());
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims.Values.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value!, StringComparer.Ordinal),
            SigningCredentials = Credentials(claims),
        });
    }

    private SigningCredentials? Credentials(TokenClaims claims) => claims switch
    {
        { NoSignature: true } => null,
        { SharedSecret: true } => new SigningCredentials(
            new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = KeyId }, SecurityAlgorithms.HmacSha256),
        { ForeignKey: true } => new SigningCredentials(_foreign, SecurityAlgorithms.RsaSha256),
        _ => new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
    };

    private string NextId() => $"uti-{Interlocked.Increment(ref _number)}";
}
