namespace Documents.Benchmarks;

/// <summary>Where the figures go.</summary>
internal static class Terminal
{
#pragma warning disable RS0030 // A benchmark talks to a terminal; nothing else of this repository does so here.
    public static TextWriter Out { get; } = Console.Out;
#pragma warning restore RS0030
}
