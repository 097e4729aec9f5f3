using System.Diagnostics;
using System.Text;

namespace Documents.Cli.Tests;

/// <summary>The program as its users start it: a process of its own, in a folder of their choice.</summary>
internal static class ProgramProcess
{
    public static async Task<CommandRun> RunAsync(string folder, IEnumerable<string> arguments, string? inputFile = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "documents.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await using (var input = process.StandardInput)
        {
            if (inputFile is not null)
            {
                await input.WriteAsync(await File.ReadAllTextAsync(Path.Combine(folder, inputFile)));
            }
        }

        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, await output, await error);
    }
}
