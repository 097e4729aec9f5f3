using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Documents.Cli;

/// <summary>The older Windows console shows colour codes as they stand, and curly quotes as question marks, until it is asked not to.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint UnderstandsColourCodes = 0x0004;
    private const uint Utf8 = 65001;

    /// <summary>Gives whether the screen understands colour codes now.</summary>
    public static bool Prepare() => SetConsoleOutputCP(Utf8) && (Prepare(StandardOutput) | Prepare(StandardError));

    private static bool Prepare(int which)
    {
        var handle = GetStdHandle(which);
        return GetConsoleMode(handle, out var mode) && SetConsoleMode(handle, mode | UnderstandsColourCodes);
    }

    [LibraryImport("kernel32.dll")]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleOutputCP(uint codePage);
}
