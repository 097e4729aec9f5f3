namespace Documents.Templating.Tests;

/// <summary>Where a run outside a test says what it found.</summary>
internal static class Terminal
{
#pragma warning disable RS0030 // Somebody reads this at a terminal, or the test that started the process does.
    public static TextWriter Out { get; } = Console.Out;
#pragma warning restore RS0030
}
