namespace Documents.Benchmarks.Peers;

/// <summary>How an engine writes the same three things: a field, a condition around paragraphs, a table row per item.</summary>
/// <param name="Engine">The engine's name; ours is <see cref="Ours"/>'s.</param>
/// <param name="Field">A field.</param>
/// <param name="Begin">Before the paragraphs of a condition, in a paragraph of its own.</param>
/// <param name="End">After them.</param>
/// <param name="Rows">The rows of a table over the list "rows", for the members that its cells print.</param>
internal sealed record TagSyntax(
    string Engine,
    Func<string, string> Field,
    Func<string, string> Begin,
    Func<string, string> End,
    Func<IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>> Rows)
{
    public static TagSyntax Ours { get; } = new(
        "Documents",
        name => $"{{{{ {name} }}}}",
        name => $"{{{{ if {name} }}}}",
        _ => "{{ end }}",
        members => [Framed(members, member => $"{{{{ r.{member} }}}}", "{{ for r in rows }}", "{{ end }}")]);

    public static IReadOnlyList<TagSyntax> Peers { get; } =
    [
        Mustache("docxtemplater"),
        Mustache("easy-template-x"),
        new(
            "docx-templates",
            name => $"{{{name}}}",
            name => $"{{IF {name}}}",
            _ => "{END-IF}",
            // The tags of its loop stand in rows of their own, which go.
            members => [Alone("{FOR r IN rows}", members), [.. members.Select(member => $"{{$r.{member}}}")], Alone("{END-FOR r}", members)]),
        new(
            "carbone",
            name => $"{{d.{name}}}",
            name => $"{{d.{name}:ifEQ(true):showBegin}}",
            name => $"{{d.{name}:showEnd}}",
            // It tells the row that repeats by the beginning of the next one.
            members => [[.. members.Select(member => $"{{d.rows[i].{member}}}")], Alone($"{{d.rows[i+1].{members[0]}}}", members)]),
    ];

    private static TagSyntax Mustache(string engine) => new(
        engine,
        name => $"{{{name}}}",
        name => $"{{#{name}}}",
        name => $"{{/{name}}}",
        members => [Framed(members, member => $"{{{member}}}", "{#rows}", "{/rows}")]);

    private static string[] Framed(IReadOnlyList<string> members, Func<string, string> field, string first, string last) =>
        [.. members.Select((member, i) => (i == 0 ? first : "") + field(member) + (i == members.Count - 1 ? last : ""))];

    private static string[] Alone(string tag, IReadOnlyList<string> members) => [tag, .. members.Skip(1).Select(_ => "")];
}
