using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Documents.Templating.Models;

/// <summary>
/// The names of a JSON object's members, shared by all objects with the same names in the same order, so that the ten
/// thousand rows of a table hold nothing but their values.
/// </summary>
internal sealed class Shape
{
    private readonly Dictionary<string, Shape> _next = new(StringComparer.Ordinal);
    private readonly Shape? _before;
    private readonly string? _last;
    private string[]? _names;
    private Dictionary<string, int>? _index;

    private Shape(Shape? before, string? last)
    {
        _before = before;
        _last = last;
        Count = before is null ? 0 : before.Count + 1;
    }

    public int Count { get; }

    public IReadOnlyList<string> Names => _names ??= Collect();

    public static Shape Empty() => new(null, null);

    /// <summary>This shape with one more member. For the parser alone: a shape in use does not change.</summary>
    public Shape With(string name)
    {
        if (!_next.TryGetValue(name, out var next))
        {
            _next[name] = next = new Shape(this, name);
        }

        return next;
    }

    /// <summary>Index of a member; -1 when there is none.</summary>
    public int IndexOf(string name)
    {
        // A look-up of a few names is faster than a dictionary's; a shape of many is one of a kind.
        if (Count > 16)
        {
            _index ??= Names.Select((member, i) => (member, i)).ToDictionary(pair => pair.member, pair => pair.i, StringComparer.Ordinal);
            return _index.GetValueOrDefault(name, -1);
        }

        var names = _names ??= Collect();
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private string[] Collect()
    {
        var names = new string[Count];
        for (var shape = this; shape._before is not null; shape = shape._before)
        {
            names[shape.Count - 1] = shape._last!;
        }

        return names;
    }
}

/// <summary>A JSON object as Scriban sees it: members to read, nothing to write, nothing of .NET.</summary>
internal sealed class ModelObject(Shape shape, object?[] values) : IScriptObject
{
    public Shape Shape => shape;

    public int Count => values.Length;

    /// <summary>A template can never change the model; the setter is only there because Scriban's interface has one.</summary>
    public bool IsReadOnly
    {
        get => true;
        set
        {
        }
    }

    public object? this[int index] => values[index];

    public IEnumerable<string> GetMembers() => shape.Names;

    public bool Contains(string member) => shape.IndexOf(member) >= 0;

    public bool TryGet(string member, [MaybeNullWhen(false)] out object? value)
    {
        var index = shape.IndexOf(member);
        value = index < 0 ? null : values[index];
        return index >= 0;
    }

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryGet(member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
