namespace Documents.DemoTenant.Entra;

/// <summary>What a token says. Everything can be changed, to make tokens that nobody should accept.</summary>
public sealed class TokenClaims
{
    /// <summary>The claims by name; <see langword="null"/> removes one.</summary>
    public Dictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>When it begins to be valid, counted from now.</summary>
    public TimeSpan NotBefore { get; set; } = TimeSpan.FromMinutes(-5);

    /// <summary>When it ends, counted from now.</summary>
    public TimeSpan Expires { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether a key signs it that the tenant does not publish, under the id of one that it does.</summary>
    public bool ForeignKey { get; set; }

    /// <summary>Whether it is signed with the public key's own text as a shared secret.</summary>
    public bool SharedSecret { get; set; }

    /// <summary>Whether it is not signed at all.</summary>
    public bool NoSignature { get; set; }
}
