using Documents.Templating.Diagnostics;
using Documents.Templating.Packages;

namespace Documents.Templating.Answering;

/// <summary>
/// The document as it was made: the same template and model give the same document, so it is made once more, and what a
/// person changed is what differs.
/// </summary>
internal sealed class Original
{
    private readonly Dictionary<string, Queue<ReadControl>> _byName = new(StringComparer.Ordinal);

    private Original(ReadDocument document)
    {
        Document = document;
        foreach (var control in document.Controls.Where(control => control.Original is { Length: > 0 }))
        {
            if (!_byName.TryGetValue(control.Original!, out var same))
            {
                _byName[control.Original!] = same = new Queue<ReadControl>();
            }

            same.Enqueue(control);
        }
    }

    public ReadDocument Document { get; }

    /// <summary>Makes it; <see langword="null"/> when the model cannot be rendered, which the findings then tell.</summary>
    public static Original? Of(ReadDocument filled, ReadOptions options, DiagnosticBag found)
    {
        using var output = new MemoryStream();
        var rendered = options.Template!.Render(options.Model!, output, new RenderOptions { Culture = filled.Language, TimeZone = options.TimeZone });
        if (!rendered.Succeeded)
        {
            foreach (var diagnostic in rendered.Diagnostics)
            {
                found.Add(diagnostic);
            }

            return null;
        }

        return Package.Open(output.ToArray(), options.Limits, found) is { } package && PackageGate.Admit(package, options.Limits, found, out var contents)
            ? new Original(ReadDocument.Of(package, contents, options.Template))
            : null;
    }

    /// <summary>The control as it was made, each once; <see langword="null"/> when it was not there.</summary>
    public ReadControl? Take(string name) => _byName.TryGetValue(name, out var same) && same.TryDequeue(out var control) ? control : null;

    /// <summary>The controls that nobody took: they are not in the document any more.</summary>
    public IEnumerable<ReadControl> Left => _byName.Values.SelectMany(same => same);
}
