using System.Runtime.InteropServices;
using Documents.Cli;

// Ctrl+C stops the work and lets it tidy up: no half-written file, no copy of a client's document left in a temporary folder.
using var interrupted = new CancellationTokenSource();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    interrupted.Cancel();
});

using var terminal = Terminal.OfThisProcess();
return await Cli.RunAsync(args, terminal, interrupted.Token);
