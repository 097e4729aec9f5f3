using System.IO.Enumeration;

namespace Documents.Cli.Templates;

/// <summary>
/// Expands <c>*</c>, <c>?</c> and <c>**</c> (folders of any depth) in paths, because Windows shells leave that to us.
/// </summary>
internal static class Wildcard
{
    private const string AnyDepth = "**";

    public static bool IsIn(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The files and folders that a path with wildcards stands for, sorted.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        var root = Path.GetPathRoot(pattern) ?? "";
        var steps = pattern[root.Length..].Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        return Expand(root, steps).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>Whether a path is a folder that a search goes into: not hidden, and not a link, which can lead back to where it stands.</summary>
    public static bool IsPlainFolder(string path) =>
        !Path.GetFileName(path).StartsWith('.') && Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null;

    private static IEnumerable<string> Expand(string folder, ReadOnlyMemory<string> steps)
    {
        if (steps.IsEmpty)
        {
            return [folder];
        }

        var (step, rest) = (steps.Span[0], steps[1..]);
        if (step == AnyDepth)
        {
            return Expand(folder, rest).Concat(Inside(folder, "*").Where(IsPlainFolder).SelectMany(inner => Expand(inner, steps)));
        }

        return IsIn(step)
            ? Inside(folder, step).SelectMany(inner => Expand(inner, rest))
            : Expand(Path.Combine(folder, step), rest).Where(Path.Exists);
    }

    private static IEnumerable<string> Inside(string folder, string step)
    {
        var here = folder.Length == 0 ? "." : folder;
        return Directory.Exists(here)
            ? Directory.EnumerateFileSystemEntries(here, "*", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
                .Select(path => Path.GetFileName(path))
                .Where(name => !name.StartsWith('.') && FileSystemName.MatchesSimpleExpression(step, name))
                .Select(name => Path.Combine(folder, name))
            : [];
    }
}
