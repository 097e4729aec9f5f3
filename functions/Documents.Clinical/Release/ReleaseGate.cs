namespace Documents.Clinical.Release;

/// <summary>A document that a named clinician released: that version, and no other.</summary>
/// <param name="DocumentHash">SHA-256 of its bytes, in hex.</param>
/// <param name="TemplateId">What it was made from.</param>
/// <param name="TemplateVersion">Which version of it.</param>
/// <param name="By">The clinician.</param>
/// <param name="SecondLookBy">Who looked at it with them, where that was asked for.</param>
/// <param name="At">When.</param>
/// <param name="Accepted">What they looked at and left as it is.</param>
public sealed record ReleasedDocument(
    string DocumentHash, string TemplateId, string TemplateVersion, string By, string? SecondLookBy, DateTimeOffset At, IReadOnlyList<Acceptance> Accepted);

/// <summary>What asking for a release gave.</summary>
/// <param name="Released">The released document; <see langword="null"/> when something is still to be settled.</param>
/// <param name="Open">What is still to be settled.</param>
public sealed record ReleaseResult(ReleasedDocument? Released, IReadOnlyList<ReleaseFinding> Open);

/// <summary>The one door out. Nothing leaves without a named person, and nothing by itself.</summary>
public static class ReleaseGate
{
    /// <summary>Releases a document when everything found is put right or accepted with a reason.</summary>
    /// <param name="request">The document, as it was checked.</param>
    /// <param name="findings">What the check found.</param>
    /// <param name="accepted">What the clinician accepts, with reasons.</param>
    /// <param name="by">The clinician's name.</param>
    /// <param name="secondLookBy">Who looked at it with them.</param>
    /// <param name="at">When.</param>
    public static ReleaseResult Release(
        ReleaseRequest request, IReadOnlyList<ReleaseFinding> findings, IReadOnlyList<Acceptance> accepted, string by, string? secondLookBy, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(accepted);
        var reasons = accepted.Where(acceptance => !string.IsNullOrWhiteSpace(acceptance.Reason)).Select(acceptance => acceptance.Key).ToHashSet(StringComparer.Ordinal);
        List<ReleaseFinding> open = [.. findings.Where(finding => !finding.CanBeAccepted || !reasons.Contains(finding.Key)), .. People(request, by, secondLookBy)];
        return open.Count > 0
            ? new ReleaseResult(null, open)
            : new ReleaseResult(new ReleasedDocument(request.DocumentHash, request.Template.Id, request.Template.Version, by.Trim(), secondLookBy?.Trim(), at, accepted), []);
    }

    private static IEnumerable<ReleaseFinding> People(ReleaseRequest request, string by, string? secondLookBy)
    {
        if (string.IsNullOrWhiteSpace(by))
        {
            yield return new ReleaseFinding("release.nobody", true, "Nobody is named who releases it.", "A clinician releases every document, by name.");
        }

        var steering = request.Client.ClinicianOnly;
        var isAsked = steering.TakeExtraCare || (steering.RiskFlag && request.Leaves);
        var isOther = !string.IsNullOrWhiteSpace(secondLookBy) && !secondLookBy.Trim().Equals(by?.Trim(), StringComparison.OrdinalIgnoreCase);
        if (isAsked && !isOther && !(steering.TakeExtraCare && !steering.RiskFlag && !string.IsNullOrWhiteSpace(secondLookBy)))
        {
            yield return new ReleaseFinding("release.second-look", true,
                steering.RiskFlag ? "A risk flag is set: a second person confirms the release." : "You asked for a second look before anything is released.",
                steering.RiskFlag ? "Ask a colleague or supervisor to look at it, and enter their name." : "Look at it once more, or ask a supervisor, and enter who looked.");
        }
    }
}
