using Scriban.Functions;
using Scriban.Runtime;

namespace Documents.Templating.Functions;

/// <summary>
/// The functions a template may call, and for those it may not, what to use instead. Templates are not trusted: what is
/// not listed here does not exist.
/// </summary>
internal static class FunctionCatalogue
{
    /// <summary>
    /// Functions live under names that no template can write, so a field called <c>date</c> never hides the functions
    /// <c>date.…</c>, and no function hides a field.
    /// </summary>
    private const string Mark = "function ";

    private static readonly Dictionary<string, Func<ScriptObject>> Scribans = new(StringComparer.Ordinal)
    {
        ["string"] = () => new StringFunctions(),
        ["array"] = () => new ArrayFunctions(),
        ["math"] = () => new MathFunctions(),
        ["object"] = () => new ObjectFunctions(),
    };

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["string"] =
        [
            "append", "capitalize", "capitalizewords", "contains", "downcase", "empty", "ends_with", "equals_ignore_case", "handleize",
            "index_of", "lstrip", "pad_left", "pad_right", "pluralize", "prepend", "remove", "remove_first", "remove_last", "replace",
            "replace_first", "rstrip", "size", "slice", "slice1", "split", "starts_with", "strip", "strip_newlines", "to_double",
            "to_float", "to_int", "to_long", "truncate", "truncatewords", "upcase", "whitespace",
        ],
        ["array"] =
        [
            "add", "add_range", "compact", "concat", "contains", "cycle", "first", "insert_at", "join", "join_and", "join_or", "last",
            "limit", "map", "offset", "remove_at", "reverse", "size", "sort", "sum", "uniq",
        ],
        ["math"] = ["abs", "ceil", "divided_by", "floor", "format", "is_number", "minus", "modulo", "plus", "round", "times"],
        ["object"] = ["default", "has_key", "has_value", "keys", "size", "typeof", "values"],
        ["date"] = ["add_days", "add_hours", "add_minutes", "add_months", "add_years", "at", "at_24h", "full", "on", "parse", "to_string"],
    };

    private static readonly string[] GlobalNames = ["lines", "link", "markdown", "merge", "paragraphs"];

    /// <summary>What to use instead of a function that Scriban has and a template may not call; by name or by group.</summary>
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["date.now"] = "A document does not know today's date: put the date into the data.",
        ["date.utc_now"] = "A document does not know today's date: put the date into the data.",
        ["math.random"] = "The same data must always give the same document: put the value into the data.",
        ["math.uuid"] = "The same data must always give the same document: put the value into the data.",
        ["array.each"] = "Use a “for” block over the list.",
        ["array.filter"] = "Use a “for” block with an “if” inside.",
        ["array.any"] = "Use array.contains, or a “for” block with an “if” inside.",
        ["regex"] = "Use string.replace, string.contains or string.split.",
        ["html"] = "Values are made safe for Word by themselves.",
        ["object.eval"] = "Text is never run as a template: use “if” or “case”.",
        ["object.eval_template"] = "Text is never run as a template: use “if” or “case”.",
        ["timespan"] = "Use date.add_days, date.add_hours or date.add_minutes.",
        ["include"] = "Write the text here, or repeat it with “capture”.",
        ["include_join"] = "Write the text here, or repeat it with “capture”.",
    };

    /// <summary>Whether a name stands for a group of functions.</summary>
    public static bool IsGroup(string name) => Allowed.ContainsKey(name) || Instead.ContainsKey(name);

    public static bool IsAllowed(string name) => name.Split('.') is [var group, var member]
        ? Allowed.TryGetValue(group, out var members) && members.Contains(member)
        : GlobalNames.Contains(name);

    /// <summary>What to use instead of a function that exists and is not allowed; <see langword="null"/> for an unknown name.</summary>
    public static string? InsteadOf(string name) =>
        Instead.GetValueOrDefault(name) ?? Instead.GetValueOrDefault(name.Split('.')[0]);

    /// <summary>Every function a template may call, for the nearest name.</summary>
    public static IEnumerable<string> Names => GlobalNames.Concat(Allowed.SelectMany(group => group.Value.Select(name => $"{group.Key}.{name}")));

    /// <summary>The name under which a function is called.</summary>
    public static string Marked(string name) => Mark + name;

    /// <summary>
    /// The functions of one template, and no others: Scriban's own come by reflection, which costs more than a whole
    /// document when all are asked for.
    /// </summary>
    public static ScriptObject Build(IEnumerable<string> names)
    {
        var builtins = new ScriptObject();
        builtins.SetValue("empty", EmptyScriptObject.Default, true);
        builtins.SetValue("blank", EmptyScriptObject.Default, true);
        foreach (var group in names.Distinct().GroupBy(name => name.Split('.')[0]))
        {
            Add(builtins, group.Key, [.. group]);
        }

        builtins.IsReadOnly = true;
        return builtins;
    }

    private static void Add(ScriptObject builtins, string group, List<string> names)
    {
        var ours = group switch
        {
            "date" => DateFunctions.All,
            "array" => [.. TextFunctions.Array, .. ListFunctions.All],
            "object" => ObjectMembers.All,
            _ => TextFunctions.Global,
        };
        var own = ours.ToDictionary(function => function.ToString(), StringComparer.Ordinal);
        ScriptObject? scribans = null;
        foreach (var name in names)
        {
            var member = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
            object function = own.TryGetValue(member, out var ourFunction)
                ? ourFunction
                : (scribans ??= Scribans[group]())[member]!;
            builtins.SetValue(Marked(name), function, true);
        }
    }
}
