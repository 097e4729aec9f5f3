using System.Globalization;
using CsCheck;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Tries what a generator makes. The same samples every time, so that a build says the same twice; with the environment
/// variable DOCUMENTS_FUZZ as many others as it says, chosen anew and made as small as they fail.
/// </summary>
internal static class Fuzz
{
    public static void Try<T>(Gen<T> generator, Action<T> check, int samples, Func<T, string>? print = null)
    {
        if (Environment.GetEnvironmentVariable("DOCUMENTS_FUZZ") is { Length: > 0 } more)
        {
            generator.Sample(check, iter: long.Parse(more, CultureInfo.InvariantCulture), print: print);
            return;
        }

        for (var sample = 0; sample < samples; sample++)
        {
            check(generator.Generate(new PCG(1, (ulong)sample * 7919), null, out _));
        }
    }
}
