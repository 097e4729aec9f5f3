using System.Globalization;
using Documents.Templating.Compiling;
using Documents.Templating.Diagnostics;
using Documents.Templating.Packages;

namespace Documents.Templating.Rendering;

/// <summary>A list that a document may have beside those of its template; <see cref="Id"/> and <see cref="Start"/> stand for what it gets then.</summary>
/// <param name="Xml">The list as markup.</param>
internal sealed record NewList(string Xml)
{
    // Unicode keeps both characters for a program's own use: no text has them, and XML can hold them.

    /// <summary>Stands for the number of the list.</summary>
    public const char Id = '\uFDD0';

    /// <summary>Stands for the number of its first item.</summary>
    public const char Start = '\uFDD1';
}

/// <summary>The lists that one document adds to those of its template.</summary>
internal sealed class NewLists(NumberingGrowth? growth)
{
    /// <summary>Word tells some two thousand lists of a document apart, and no more.</summary>
    public const int Most = 2_000;

    private readonly List<string> _lists = [];
    private readonly Dictionary<ListRestart, (string Id, bool IsUsed)> _restarts = [];
    private readonly Dictionary<bool, string> _patterns = [];
    private string? _bullets;

    public bool Any => _lists.Count > 0;

    /// <summary>A list of numbers, or the document's one list of bullets, where the template has none that would do.</summary>
    public string Plain(RenderContext context, bool isOrdered, int level, int start)
    {
        if (!isOrdered && _bullets is not null)
        {
            return _bullets;
        }

        if (!_patterns.TryGetValue(isOrdered, out var pattern))
        {
            _patterns[isOrdered] = pattern = Text(growth!.NextPattern + _patterns.Count);
        }

        var id = Add(context, PlainLists.List(pattern, isOrdered ? level : -1, start, growth!.Word));
        _bullets ??= isOrdered ? null : id;
        return id;
    }

    /// <summary>Adds a list.</summary>
    /// <returns>Its number, by which paragraphs name it.</returns>
    public string Add(RenderContext context, NewList list, int start = 0)
    {
        if (growth!.Lists + _lists.Count >= Most)
        {
            throw context.Fault(DiagnosticCatalogue.TooManyLists, Most);
        }

        var id = Text(growth.NextList + _lists.Count);
        _lists.Add(list.Xml.Replace(NewList.Id.ToString(), id, StringComparison.Ordinal).Replace(NewList.Start.ToString(), Text(start), StringComparison.Ordinal));
        return id;
    }

    /// <summary>A new turn: the next item of the list begins another one.</summary>
    public void BeginTurn(ListRestart restart)
    {
        if (_restarts.TryGetValue(restart, out var state) && state.IsUsed)
        {
            _restarts[restart] = ("", false);
        }
    }

    /// <summary>The number of a list in the current turn; in the first one it is the author's own.</summary>
    public string Current(RenderContext context, ListRestart restart)
    {
        if (!_restarts.TryGetValue(restart, out var state))
        {
            _restarts[restart] = state = (restart.Original, true);
        }
        else if (!state.IsUsed)
        {
            _restarts[restart] = state = (Add(context, restart.Again), true);
        }

        return state.Id;
    }

    /// <summary>The part with the lists, and those that were added.</summary>
    public RenderedPart Complete(int level, OutputBudget budget) => growth!.Part.With(
        _patterns.OrderBy(pair => pair.Value.Length).ThenBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => PlainLists.Pattern(pair.Value, pair.Key, growth.Word)),
        _lists,
        level,
        budget);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
