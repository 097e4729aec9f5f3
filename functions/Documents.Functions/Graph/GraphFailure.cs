namespace Documents.Functions.Graph;

/// <summary>Why Microsoft 365 did not do what was asked, in the service's own words.</summary>
internal enum FailureKind
{
    /// <summary>It is not there, or not for this person.</summary>
    NotFound,

    /// <summary>This person may not.</summary>
    Forbidden,

    /// <summary>Something of that name is there already.</summary>
    AlreadyThere,

    /// <summary>Somebody changed it in between.</summary>
    Changed,

    /// <summary>Somebody has it open.</summary>
    Locked,

    /// <summary>Too many calls.</summary>
    Throttled,

    /// <summary>The person has to sign in again.</summary>
    SignInAgain,

    /// <summary>It does not answer, or answers nonsense.</summary>
    Unavailable,

    /// <summary>It refused what we sent.</summary>
    Refused,
}

/// <summary>
/// The one exception that leaves this folder. It never carries the original, whose text can hold a client's data.
/// </summary>
internal sealed class GraphFailure(FailureKind kind, TimeSpan? retryAfter = null, string? claims = null, string? code = null) : Exception($"Microsoft 365: {kind}")
{
    public FailureKind Kind => kind;

    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>What Entra wants to be told at the next sign-in.</summary>
    public string? Claims => claims;

    /// <summary>Graph's own code, a word without data.</summary>
    public string? Code => code;
}
