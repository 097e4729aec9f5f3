using System.Collections;
using System.Collections.ObjectModel;
using Documents.Templating.Diagnostics;
using Documents.Templating.Rendering;
using Scriban.Runtime;

namespace Documents.Templating.Functions;

/// <summary>The <c>array</c> functions that go from records to figures. Scriban has no sum, and its map forgets what is missing.</summary>
internal static class ListFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        new("map", 2, 2, (context, values) => values[0] is null || values[1] is not string name ? null : Map(context, values[0]!, name)),
        new("sum", 1, 1, (context, values) => values[0] is null ? null : Sum(context, values[0]!)),
    ];

    /// <summary>One field of every item; of every item of its lists, where the items are lists themselves.</summary>
    private static MappedList Map(RenderContext context, object list, string name)
    {
        var values = new List<object?>();
        var (isWhole, turns) = (true, 0);
        Take(list);
        return new MappedList(values, isWhole);

        void Take(object? item)
        {
            if (AsList(item) is { } items)
            {
                isWhole &= item is not MappedList { IsWhole: false };
                foreach (var inner in items)
                {
                    CountTurn(context, ref turns);
                    Take(inner);
                }
            }
            else if (item is IScriptObject target && target.TryGetValue(context, default, name, out var value))
            {
                values.Add(value);
            }
            else
            {
                isWhole = false;
            }
        }
    }

    /// <summary>
    /// The sum of a list of numbers: 0 for none, as exact as the data wrote them. A number that is missing makes the sum
    /// missing, too: it must not look like a total.
    /// </summary>
    private static object? Sum(RenderContext context, object value)
    {
        var items = AsList(value) ?? throw context.Fault(DiagnosticCatalogue.NotNumbers);
        var (exact, rough) = (0m, 0d);
        var (isExact, isMissing, turns) = (true, value is MappedList { IsWhole: false }, 0);
        foreach (var item in items)
        {
            CountTurn(context, ref turns);
            switch (item)
            {
                case null:
                    isMissing = true;
                    break;
                case int or long or decimal when isExact && TryAdd(ref exact, Convert.ToDecimal(item, null)):
                    rough = (double)exact;
                    break;
                case int or long or decimal or double or float:
                    isExact = false;
                    rough += Convert.ToDouble(item, null);
                    break;
                default:
                    throw context.Fault(DiagnosticCatalogue.NotNumbers);
            }
        }

        if (isMissing || !isExact)
        {
            return isMissing ? null : rough;
        }

        // A sum of whole numbers is one, so that it can be an index or be compared like any other.
        return exact.Scale == 0 && exact is >= int.MinValue and <= int.MaxValue ? (int)exact : (object)exact;
    }

    /// <summary>Adds exactly; <see langword="false"/> for a sum beyond what a decimal holds.</summary>
    private static bool TryAdd(ref decimal sum, decimal number)
    {
        try
        {
            sum += number;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static void CountTurn(RenderContext context, ref int turns)
    {
        if (++turns > context.LoopLimit)
        {
            throw context.Fault(DiagnosticCatalogue.LoopLimit, context.LoopLimit);
        }
    }

    private static IEnumerable? AsList(object? value) => value is ScriptArray or IEnumerable and not string and not IScriptObject ? (IEnumerable)value : null;
}

/// <summary>One field of every item of a list.</summary>
/// <param name="values">The values of the items that have it.</param>
/// <param name="isWhole">Whether all items have it.</param>
internal sealed class MappedList(IList<object?> values, bool isWhole) : ReadOnlyCollection<object?>(values)
{
    public bool IsWhole => isWhole;
}
