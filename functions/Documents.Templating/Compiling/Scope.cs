using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>What names mean at a place of a template: the variables of its loops, its own variables, the model's fields.</summary>
internal sealed class Scope
{
    private readonly Stack<(string Name, FieldPath? Item, int Loop)> _loops = new();
    private readonly Stack<FieldPath?> _groups = new();
    private readonly HashSet<string> _assigned;

    /// <param name="assigned">Names that the template assigns anywhere: they are never taken for fields.</param>
    public Scope(HashSet<string> assigned) => _assigned = assigned;

    public void EnterLoop(string name, FieldPath? list, int loop, bool isInOrder) =>
        _loops.Push((name, list?.Item(isInOrder ? loop : -1), loop));

    public void LeaveLoop() => _loops.Pop();

    public void EnterGroup(FieldPath? group) => _groups.Push(group);

    public void LeaveGroup() => _groups.Pop();

    /// <summary>Whether a name is the template's own.</summary>
    public bool IsOwn(string name) => name is "for" or "empty" or "blank" || _assigned.Contains(name) || _loops.Any(loop => loop.Name == name);

    /// <summary>The loop whose variable a name is; -1 when it is none.</summary>
    public int LoopOf(string name)
    {
        foreach (var loop in _loops)
        {
            if (loop.Name == name)
            {
                return loop.Loop;
            }
        }

        return -1;
    }

    /// <summary>The field a name stands for; <see langword="null"/> when it is the template's own.</summary>
    public FieldPath? PathOf(string name)
    {
        foreach (var loop in _loops)
        {
            if (loop.Name == name)
            {
                return _assigned.Contains(name) ? null : loop.Item;
            }
        }

        if (IsOwn(name))
        {
            return null;
        }

        return _groups.TryPeek(out var group) && group is not null ? group.Member(name) : FieldPath.Root(name);
    }

    /// <summary>The fast way to a field, where it is sure what its first name means.</summary>
    /// <param name="name">The first name of the expression.</param>
    /// <param name="path">The whole path.</param>
    public FieldReader? ReaderOf(string name, FieldPath path)
    {
        if (_assigned.Contains(name))
        {
            return null;
        }

        foreach (var loop in _loops)
        {
            if (loop.Name == name)
            {
                return loop.Item is null ? null : Reader(path, loop.Loop, loop.Item.Parts.Count);
            }
        }

        return _groups.Count > 0 || IsOwn(name) ? null : Reader(path, -1, 0);
    }

    /// <summary>"size" belongs to texts and lists too, and an index may be counted or computed: Scriban knows those.</summary>
    private static FieldReader? Reader(FieldPath path, int loop, int skip) =>
        path.Parts.Skip(skip).Any(part => part is { Name: "size" or "empty?" } or { Name: null, Index: < 0 }) ? null : new FieldReader(path, loop, skip);
}
