using System.ComponentModel;
using System.Diagnostics;

namespace Documents.Cli.Preview;

/// <summary>Finds and runs a program that somebody else made.</summary>
internal static class ExternalProgram
{
    // LibreOffice needs ten seconds for a long document on a slow machine; two minutes is a program that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The first of these programs on the PATH; <see langword="null"/> when there is none.</summary>
    public static string? OnPath(Terminal terminal, params IReadOnlyList<string> names)
    {
        var folders = (terminal.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end and gives whether it succeeded. What it prints can quote the document, so nobody reads it.</summary>
    public static async Task<bool> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            CreateNoWindow = true,
        };

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            return await FinishAsync(process, patience.Token);
        }
        catch (Win32Exception)
        {
            return false; // not a program, or not for us to run
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<bool> FinishAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            // A pipe that nobody empties stops the program that writes to it.
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken),
                process.WaitForExitAsync(cancellationToken));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
