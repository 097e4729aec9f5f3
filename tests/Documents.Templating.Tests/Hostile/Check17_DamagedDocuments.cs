using Documents.Templating.Tests.Fuzzing;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 17. Ten thousand sound documents with bytes turned, lost and doubled: each is compiled, rendered, annotated and
/// read back, and gives a document or findings, and never an exception.
/// </summary>
public sealed class Check17_DamagedDocuments
{
    [Fact]
    public void Ten_thousand_damaged_documents_give_findings() => FuzzTargets.All.Single(target => target.Name == "damaged-packages").TryBriefly();
}
