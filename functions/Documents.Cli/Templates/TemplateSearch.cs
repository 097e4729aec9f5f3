namespace Documents.Cli.Templates;

/// <summary>Finds the templates that files, folders and wildcards name, once each and in the order of their paths.</summary>
internal sealed class TemplateSearch(string? leftOut)
{
    // A folder that may not be opened is passed over; hidden files are files.
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    private readonly string? _leftOut = leftOut is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(leftOut));
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);
    private readonly List<TemplateSource> _found = [];
    private readonly List<string> _mistakes = [];
    private int _reached;

    /// <summary>What was found.</summary>
    public IReadOnlyList<TemplateSource> Found => _found;

    /// <summary>Names that lead to no template.</summary>
    public IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>Searches what was named.</summary>
    /// <param name="names">Files, folders and wildcards.</param>
    /// <param name="leftOut">A folder that is not searched: where copies are written.</param>
    public static TemplateSearch In(IEnumerable<string> names, string? leftOut)
    {
        var search = new TemplateSearch(leftOut);

        // A shell that expands * hands in Word's lock files too.
        foreach (var name in names.Where(name => !IsLockFile(name)))
        {
            search.Add(name);
        }

        if (search is { _found.Count: 0, _mistakes.Count: 0 })
        {
            search._mistakes.Add("There is no template: only Word's lock files are named.");
        }

        return search;
    }

    private void Add(string name)
    {
        var before = _reached;
        if (Directory.Exists(name))
        {
            AddFolder(name);
        }
        else if (File.Exists(name))
        {
            AddTemplate(name);
        }
        else if (Wildcard.IsIn(name))
        {
            foreach (var path in Wildcard.Expand(name))
            {
                if (Directory.Exists(path))
                {
                    AddFolder(path);
                }
                else if (IsDocument(path))
                {
                    AddTemplate(path);
                }
            }
        }
        else
        {
            _mistakes.Add($"There is no file or folder “{name}”.");
            return;
        }

        if (_reached == before)
        {
            _mistakes.Add($"There is no template in “{name}”.");
        }
    }

    private void AddFolder(string folder)
    {
        if (string.Equals(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), _leftOut, StringComparison.Ordinal))
        {
            return;
        }

        if (TemplateSource.IsFolder(folder))
        {
            AddTemplate(folder); // what else lies in it, such as finished samples, is not a template
            return;
        }

        foreach (var document in Sorted(Directory.EnumerateFiles(folder, "*", Readable)).Where(IsDocument))
        {
            AddTemplate(document);
        }

        foreach (var inner in Sorted(Directory.EnumerateDirectories(folder, "*", Readable)).Where(Wildcard.IsPlainFolder))
        {
            AddFolder(inner);
        }
    }

    private void AddTemplate(string path)
    {
        _reached++;
        var source = TemplateSource.At(path);
        if (_documents.Add(Path.GetFullPath(source.Document)))
        {
            _found.Add(source);
        }
    }

    private static bool IsDocument(string path) =>
        path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) && !IsLockFile(path);

    private static bool IsLockFile(string path) => Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);

    private static IEnumerable<string> Sorted(IEnumerable<string> paths) => paths.Order(StringComparer.Ordinal);
}
