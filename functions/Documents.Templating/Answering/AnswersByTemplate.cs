using System.Text.Json;
using Documents.Templating.Compiling;
using Documents.Templating.Models;
using Documents.Templating.Rendering;

namespace Documents.Templating.Answering;

/// <summary>
/// Reads the controls of a document by the template that it was made from: fields by their paths and types, and what does
/// not fit. With the document as it was made, tells what is different now.
/// </summary>
internal sealed class AnswersByTemplate
{
    private readonly ReadDocument _document;
    private readonly ModelSchema? _schema;
    private readonly DocumentModel? _model;
    private readonly Original? _original;
    private readonly TemplateControls _template;
    private readonly TypedAnswer _types;
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private readonly List<AnswerChange> _changes = [];
    private readonly List<AnswerMismatch> _mismatches = [];

    /// <summary>The value of a field, and whether somebody changed it.</summary>
    private sealed record Field(FieldPath Path, object? Value, bool IsChanged);

    /// <param name="document">The document.</param>
    /// <param name="template">The controls of its template.</param>
    /// <param name="original">The document as it was made; <see langword="null"/> when the model is not known.</param>
    /// <param name="options">Template and model.</param>
    public AnswersByTemplate(ReadDocument document, TemplateControls template, Original? original, ReadOptions options)
    {
        (_document, _template, _original) = (document, template, original);
        (_schema, _model) = (options.Template!.Options.Schema, options.Model);
        _types = new TypedAnswer(document.Language, options.TimeZone);
        foreach (var control in document.Controls.Where(control => control.Control.Tag.Length > 0 && !control.IsOfNoItem))
        {
            Read(control);
        }

        var values = Tree(_fields.Values);
        values.AddEmptyLists(document);
        Values = values.ToJson();
        // Without any tags all controls would be gone; that they have lost them is told once.
        if (document.HasTags)
        {
            Compare();
        }
    }

    public JsonElement Values { get; }

    public IReadOnlyList<AnswerChange> Changes => _changes;

    public IReadOnlyList<AnswerMismatch> Mismatches => _mismatches;

    private void Read(ReadControl read)
    {
        var control = read.Control;
        var known = _template.Find(control);
        var was = read.Original is null ? null : _original?.Take(read.Original);
        // Beside the document as it was made, whatever came with no item of a list is new.
        if (_original is not null ? was is null && read.Original is not null : known is null && control.GapPath is null)
        {
            Misfit(MismatchKind.Unknown, control);
            return;
        }

        var isChanged = was is not null && was.Control.Value != control.Value;
        var value = control is { Kind: ControlKind.Tick, Value: not null } ? control.Value == "true" : (object?)control.Value;
        if (control.GapPath is not null || known is { IsField: true })
        {
            value = ReadField(read, known, was, isChanged);
        }
        else
        {
            CheckChoice(read, known);
        }

        if (isChanged)
        {
            _changes.Add(new AnswerChange(control.Path, control.Title, AnswerTree.Json(Before(was!)), AnswerTree.Json(value ?? control.Value)));
        }
    }

    /// <summary>Reads the control of a field, and notes its value.</summary>
    private object? ReadField(ReadControl read, TemplateControl? known, ReadControl? was, bool isChanged)
    {
        var control = read.Control;
        if (AnswerPath.Of(control.Path) is not { } path || SchemaOf(path) is not { } schema)
        {
            // A list that a loop sorts tells no places: its controls have their tags alone.
            if (known is null)
            {
                Misfit(MismatchKind.Unknown, control);
            }

            return control.Value;
        }

        object? value = null;
        if (was is not null && !isChanged && AnswerPath.Of(read.Original!) is { } before && AnswerPath.TryFind(_model!.Root, before, out var unchanged))
        {
            value = unchanged;
        }
        else if (CheckChoice(read, known) && !_types.TryRead(read, schema, out value))
        {
            Misfit(MismatchKind.WrongType, control, ModelCheck.Asked(schema));
        }

        Note(control, new Field(path, value, isChanged));
        return value;
    }

    private SchemaNode? SchemaOf(FieldPath path) => _schema is null ? SchemaNode.Anything : _schema.Find(path, out _, out _);

    /// <returns>Whether what was chosen can be chosen in the template, too.</returns>
    private bool CheckChoice(ReadControl read, TemplateControl? known)
    {
        var choices = known is null ? read.Choices : known.Choices;
        if (choices is null || read.Control.Value is not { } value || choices.Any(choice => choice.Value == value))
        {
            return true;
        }

        Misfit(MismatchKind.NotAChoice, read.Control);
        return false;
    }

    /// <summary>A field may stand in several places: what somebody changed there counts, and what is filled.</summary>
    private void Note(FilledControl control, Field field)
    {
        if (!_fields.TryGetValue(control.Path, out var other) || (other.Value is null && !other.IsChanged) || (field.IsChanged && !other.IsChanged))
        {
            _fields[control.Path] = field;
        }
        else if (field.IsChanged == other.IsChanged && field.Value is not null && !JsonElement.DeepEquals(AnswerTree.Json(field.Value), AnswerTree.Json(other.Value)))
        {
            Misfit(MismatchKind.Contradiction, control);
        }
    }

    private object? Before(ReadControl was)
    {
        if (AnswerPath.Of(was.Original!) is { } path && SchemaOf(path) is { } schema && (was.Control.GapPath is not null || _template.Find(was.Control) is { IsField: true }))
        {
            return AnswerPath.TryFind(_model!.Root, path, out var value) ? value : _types.TryRead(was, schema, out value) ? value : was.Control.Value;
        }

        return was.Control is { Kind: ControlKind.Tick, Value: not null } ? was.Control.Value == "true" : was.Control.Value;
    }

    /// <summary>Tells what came and went, as far as that can be told.</summary>
    private void Compare()
    {
        if (_original is null)
        {
            TellGone();
            return;
        }

        var removed = Items(_original.Document).Except(Items(_document), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        foreach (var item in removed.Where(item => !IsIn(item, removed)))
        {
            _changes.Add(new AnswerChange(item, null, Model(item), null));
        }

        var added = _document.Items.Where(item => item is { Original: null, IsNone: false }).Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var item in added.Where(item => !IsIn(item, added)))
        {
            var inside = _fields.Where(field => field.Key.StartsWith(item, StringComparison.Ordinal)).Select(field => field.Value);
            _changes.Add(new AnswerChange(item, null, null, At(Tree(inside).ToJson(), AnswerPath.Of(item))));
        }

        foreach (var gone in _original.Left.Where(control => !IsIn(control.Original!, removed)))
        {
            _mismatches.Add(new AnswerMismatch(MismatchKind.Gone, gone.Original!, gone.Control.Title, null));
        }
    }

    /// <summary>Tells which controls that are in every document are not in this one. One that is a gap has the tag of the gap.</summary>
    private void TellGone()
    {
        var there = _document.Controls.Select(read => _template.Find(read.Control)).OfType<TemplateControl>().Select(TemplateControls.NameOf).ToHashSet(StringComparer.Ordinal);
        var gaps = _document.Controls.Select(read => read.Control.GapPath).OfType<string>().Select(ControlTag.Pattern).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _template.Always.DistinctBy(TemplateControls.NameOf))
        {
            var name = TemplateControls.NameOf(gone)!;
            if (!there.Contains(name) && !(gone.Asked is { } asked && gaps.Contains(asked)))
            {
                _mismatches.Add(new AnswerMismatch(MismatchKind.Gone, name, gone.Title, null));
            }
        }
    }

    private void Misfit(MismatchKind kind, FilledControl control, string? expected = null) =>
        _mismatches.Add(new AnswerMismatch(kind, control.Path, control.Title, control.Value, expected));

    private JsonElement? Model(string item) => AnswerPath.Of(item) is { } path && AnswerPath.TryFind(_model!.Root, path, out var value) ? AnswerTree.Json(value) : AnswerTree.Json(null);

    private static IEnumerable<string> Items(ReadDocument document) => document.Items.Select(item => item.Original).OfType<string>();

    /// <summary>Whether a path lies in one of these items.</summary>
    private static bool IsIn(string path, HashSet<string> items)
    {
        for (var end = path.IndexOf(']'); end > 0 && end + 1 < path.Length; end = path.IndexOf(']', end + 1))
        {
            if (items.Contains(path[..(end + 1)]))
            {
                return true;
            }
        }

        return false;
    }

    private static AnswerTree Tree(IEnumerable<Field> fields)
    {
        var tree = new AnswerTree();
        foreach (var field in fields)
        {
            tree.TryAdd(field.Path, field.Value);
        }

        return tree;
    }

    private static JsonElement? At(JsonElement tree, FieldPath? path)
    {
        foreach (var part in path?.Parts ?? [])
        {
            if (part.Name is null ? tree.ValueKind != JsonValueKind.Array || part.Index >= tree.GetArrayLength() : !tree.TryGetProperty(part.Name, out _))
            {
                return AnswerTree.Json(null);
            }

            tree = part.Name is null ? tree[part.Index] : tree.GetProperty(part.Name);
        }

        return tree;
    }
}
