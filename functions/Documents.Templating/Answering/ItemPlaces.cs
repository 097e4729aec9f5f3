using System.Globalization;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Answering;

/// <summary>
/// Tells which item of which list the controls of repeating sections belong to. Rendering gives an item the path of its
/// list's item as its tag; Word's button copies an item with all its tags. So what counts is the order of the items as
/// they stand: a copy is the item of its place, and what comes after a deleted one has moved up.
/// </summary>
/// <param name="pathOf">The path that a tag stands for.</param>
internal sealed class ItemPlaces(Func<string, string> pathOf)
{
    private readonly List<Move> _moves = [];
    private readonly Stack<Section> _sections = new();
    private readonly Stack<(bool IsCopy, bool IsNone)> _entered = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _copies;
    private int _nones;

    /// <summary>An item of a list, and the place that it now has there.</summary>
    private readonly record struct Move(string List, int From, int To);

    private sealed class Section(string? list)
    {
        public string? List => list;

        public int Items { get; set; }
    }

    public List<ReadItem> Items { get; } = [];

    /// <summary>Whether the current place came with an item that somebody added.</summary>
    public bool IsCopy => _copies > 0;

    /// <summary>Whether the current place is in an item that is none: Word wanted one, and nobody filled it.</summary>
    public bool IsNone => _nones > 0;

    public void EnterSection(Element content) => _sections.Push(new Section(content.Elements
        .Where(child => child.Name == "w:sdt")
        .Select(item => Split(Moved(PathOf(item)))?.List)
        .FirstOrDefault(list => list is not null)));

    public void LeaveSection() => _sections.Pop();

    /// <param name="item">The item.</param>
    /// <param name="isAnswered">Whether somebody filled something in it; asked only of an item that the list did not have.</param>
    /// <returns>Whether the item is one of a list, and has to be left again.</returns>
    public bool EnterItem(Element item, Func<bool> isAnswered)
    {
        if (!_sections.TryPeek(out var section) || section.List is not { } list)
        {
            return false;
        }

        var original = PathOf(item);
        var from = Split(Moved(original)) is { } place && place.List == list ? place.Index : -1;
        var isNew = TagOf(item).StartsWith(ControlTag.New, StringComparison.Ordinal);
        var isNone = IsNone || (isNew && !isAnswered());
        var isCopy = IsCopy || from < 0 || isNew || !_taken.Add(original);
        var to = section.Items;
        section.Items += isNone ? 0 : 1;
        if (!IsNone)
        {
            Items.Add(new ReadItem(Item(list, to), list, isCopy ? null : original, isNone));
        }

        _entered.Push((isCopy, isNone));
        _copies += isCopy ? 1 : 0;
        _nones += isNone ? 1 : 0;
        _moves.Add(new Move(list, from, to));
        return true;
    }

    public void LeaveItem()
    {
        var (isCopy, isNone) = _entered.Pop();
        _moves.RemoveAt(_moves.Count - 1);
        _copies -= isCopy ? 1 : 0;
        _nones -= isNone ? 1 : 0;
    }

    /// <summary>The path with the places that the items around now have.</summary>
    public string Moved(string path)
    {
        foreach (var (list, from, to) in _moves)
        {
            if (path.StartsWith(list, StringComparison.Ordinal) && path.IndexOf(']', list.Length) is > 0 and var end
                && Split(path[..(end + 1)]) is { } item && item.List == list && (from < 0 || item.Index == from))
            {
                path = Item(list, to) + path[(end + 1)..];
            }
        }

        return path;
    }

    private static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    private string PathOf(Element item) => TagOf(item) is var tag && tag.StartsWith(ControlTag.New, StringComparison.Ordinal) ? pathOf(tag[ControlTag.New.Length..]) : pathOf(tag);

    private static string TagOf(Element item) => item.Child("w:sdtPr")?.Child("w:tag")?.Value("w:val")?.Trim() ?? "";

    /// <summary>A path that ends with the number of an item.</summary>
    private static (string List, int Index)? Split(string path)
    {
        var open = path.EndsWith(']') ? path.LastIndexOf('[') : -1;
        return open > 0 && int.TryParse(path.AsSpan(open + 1, path.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (path[..open], index)
            : null;
    }
}
