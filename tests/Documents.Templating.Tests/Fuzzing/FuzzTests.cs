namespace Documents.Templating.Tests.Fuzzing;

/// <summary>
/// Every target of the fuzzing, briefly: the same samples every time. For more, chosen anew:
/// <c>dotnet run -c Release --project tests/Documents.Templating.Tests -- fuzz 30</c>.
/// </summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name).Where(name => !name.StartsWith("damaged-packages", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Samples_do_no_harm(string target) => FuzzTargets.All.Single(known => known.Name == target).TryBriefly();

    [Fact]
    public void A_sample_that_fails_is_told()
    {
        var failing = FuzzTarget.Of("failing", 100, CsCheck.Gen.Int[0, 99], number => Assert.True(number < 50));
        Assert.Contains("Sample ", Assert.Throws<InvalidOperationException>(failing.TryBriefly).Message, StringComparison.Ordinal);
    }
}
