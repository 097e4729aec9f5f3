using System.Globalization;
using System.Text;

namespace Documents.Templating.Compiling;

/// <summary>
/// A value of the model as the template names it, with every loop resolved to the list it goes through:
/// <c>{{ r.thought }}</c> in a loop over <c>rows</c> is <c>rows[].thought</c>.
/// </summary>
/// <param name="Parts">Names, and for items of a list the loop that chooses them.</param>
internal sealed record FieldPath(IReadOnlyList<FieldPath.Part> Parts)
{
    /// <summary>A member's name, or an item of a list.</summary>
    /// <param name="Name">The name; <see langword="null"/> for an item.</param>
    /// <param name="Loop">The loop whose turn chooses the item; -1 when it is not known before rendering.</param>
    /// <param name="Index">The index, where the template writes one.</param>
    public readonly record struct Part(string? Name, int Loop = -1, int Index = -1);

    public static FieldPath Root(string name) => new([new Part(name)]);

    public FieldPath Member(string name) => new([.. Parts, new Part(name)]);

    public FieldPath Item(int loop) => new([.. Parts, new Part(null, loop)]);

    public FieldPath ItemAt(int index) => new([.. Parts, new Part(null, -1, index)]);

    /// <summary>The path for a schema: <c>rows[].thought</c>.</summary>
    public override string ToString() => Spell(static (_, text) => text.Append("[]"));

    /// <summary>The path in one turn of its loops: <c>rows[2].thought</c>.</summary>
    public string At(Func<int, int> turnOfLoop) => Spell((part, text) =>
    {
        var index = part.Index >= 0 ? part.Index : part.Loop >= 0 ? turnOfLoop(part.Loop) : -1;
        text.Append(index < 0 ? "[]" : string.Create(CultureInfo.InvariantCulture, $"[{index}]"));
    });

    /// <summary>The last name in words, for a field without a title.</summary>
    public string Words => (Parts.LastOrDefault(part => part.Name is not null).Name ?? "this").Replace('_', ' ').Trim();

    private string Spell(Action<Part, StringBuilder> item)
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            if (part.Name is null)
            {
                item(part, text);
            }
            else
            {
                text.Append(text.Length > 0 ? "." : "").Append(part.Name);
            }
        }

        return text.ToString();
    }
}
