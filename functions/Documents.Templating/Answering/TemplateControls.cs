using System.Globalization;
using Documents.Templating.Compiling;
using Documents.Templating.Rendering;

namespace Documents.Templating.Answering;

/// <summary>The content controls of a template, found by the tags that its documents have.</summary>
internal sealed class TemplateControls
{
    private readonly Dictionary<string, TemplateControl> _byTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateControl> _byGap = new(StringComparer.Ordinal);
    private readonly List<TemplateControl> _varying = [];

    public TemplateControls(IReadOnlyList<TemplateControl> controls)
    {
        Always = controls.Where(control => control.IsAlways && NameOf(control) is not null).ToList();
        HasTags = controls.Any(control => control.IsField || control.Tag.Count > 0);
        foreach (var control in controls)
        {
            if (control.Asked is { } asked)
            {
                _byGap.TryAdd(asked, control);
            }

            if (NameOf(control) is { } name)
            {
                _byTag.TryAdd(name, control);
                _byTag.TryAdd(ControlTag.Stem(name), control);
            }
            else if (control.Tag.Count > 0)
            {
                _varying.Add(control);
            }
        }
    }

    /// <summary>Those that are in every document, and can be told by their tags.</summary>
    public IReadOnlyList<TemplateControl> Always { get; }

    /// <summary>Whether any control of the template has a tag.</summary>
    public bool HasTags { get; }

    /// <summary>The path or the tag of a control, with <c>[]</c> for items; <see langword="null"/> when it differs from document to document.</summary>
    public static string? NameOf(TemplateControl control) => control.IsField ? control.Pattern : control.Tag is [{ Length: > 0 } tag] ? tag : null;

    /// <summary>The control of the template that a control of a document comes from; <see langword="null"/> when none does.</summary>
    public TemplateControl? Find(FilledControl control) => control.GapPath is { } gap ? _byGap.GetValueOrDefault(ControlTag.Pattern(gap)) ?? Find(gap) : Find(control.Path);

    private TemplateControl? Find(string path) => Named(ControlTag.Pattern(path)) ?? Named(path) ?? Named(WithoutNumber(path)) ?? _varying.Find(control => Fits(control.Tag, path));

    private TemplateControl? Named(string name) => _byTag.GetValueOrDefault(name);

    /// <summary>The tag without the number that its repetition gave it.</summary>
    private static string WithoutNumber(string tag) =>
        tag.LastIndexOf('.') is > 0 and var dot && int.TryParse(tag.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? tag[..dot] : tag;

    /// <summary>Whether the fixed pieces of a tag are in it, in their order.</summary>
    private static bool Fits(IReadOnlyList<string?> pieces, string tag)
    {
        if (tag.LastIndexOf('~') is > 0 and var cut && pieces[0] is { } start)
        {
            // Of one that was cut only the beginning is sure.
            return start.StartsWith(tag[..cut], StringComparison.Ordinal) || tag.StartsWith(start, StringComparison.Ordinal);
        }

        var at = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not { } piece)
            {
                continue;
            }

            var found = i == 0 ? (tag.StartsWith(piece, StringComparison.Ordinal) ? 0 : -1)
                : i == pieces.Count - 1 ? (tag.EndsWith(piece, StringComparison.Ordinal) ? Math.Max(at, tag.Length - piece.Length) : -1)
                : tag.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < at)
            {
                return false;
            }

            at = found + piece.Length;
        }

        return true;
    }
}
