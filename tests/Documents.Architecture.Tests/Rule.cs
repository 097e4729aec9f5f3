namespace Documents.Architecture.Tests;

/// <summary>A rule holds when nothing breaks it; a failure names all that does.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> broken) => Assert.Equal("", string.Join('\n', broken));
}
