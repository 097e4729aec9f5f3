using System.Globalization;
using Documents.Templating.Tests.Fuzzing;
using Documents.Templating.Tests.Processes;

namespace Documents.Templating.Tests;

/// <summary>What of the tests runs outside a test: what may end its own process, and fuzzing for as long as somebody wants.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        switch (arguments)
        {
            case [Trial.Verb, var what]:
                Trial.Run(what, Terminal.Out);
                return 0;
            case ["fuzz", var minutes, .. var targets]:
                return FuzzRun.Run(TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)), targets, Terminal.Out) ? 0 : 1;
            default:
                Terminal.Out.WriteLine("fuzz <minutes> [target …]   tries what generators make, and makes small what fails");
                return 2;
        }
    }
}
