using Documents.Templating.Models;

namespace Documents.Templating.Compiling;

/// <summary>Collects the fields that a template names, and what it does with them.</summary>
internal sealed class FieldCollector(ModelSchema? schema)
{
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    private sealed class Use(FieldPath path)
    {
        public FieldPath Path => path;

        public TemplateFieldType Type { get; set; } = TemplateFieldType.Condition;

        public bool IsAlwaysPrinted { get; set; }

        public List<DiagnosticLocation> Places { get; } = [];
    }

    public void Add(FieldPath path, TemplateFieldType type, bool isAlwaysPrinted, DiagnosticLocation place)
    {
        for (var length = 1; length < path.Parts.Count; length++)
        {
            var part = path.Parts[length];
            if (path.Parts[length - 1].Name is not null)
            {
                Note(new FieldPath([.. path.Parts.Take(length)]), part.Name is null ? TemplateFieldType.List : TemplateFieldType.Group, isAlwaysPrinted, null);
            }
        }

        if (path.Parts[^1].Name is not null)
        {
            Note(path, type, isAlwaysPrinted, place);
        }
    }

    public IReadOnlyList<TemplateField> All() => [.. _uses.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Field(pair.Key, pair.Value))];

    private void Note(FieldPath path, TemplateFieldType type, bool isAlwaysPrinted, DiagnosticLocation? place)
    {
        var key = path.ToString();
        if (!_uses.TryGetValue(key, out var use))
        {
            _uses[key] = use = new Use(path);
        }

        // What says more wins: a list that is also asked for in a condition is a list.
        use.Type = Rank(type) > Rank(use.Type) ? type : use.Type;
        use.IsAlwaysPrinted |= isAlwaysPrinted;
        if (place is not null && !use.Places.Any(known => known.Part == place.Part && known.Place == place.Place && known.Excerpt == place.Excerpt))
        {
            use.Places.Add(place);
        }
    }

    private static int Rank(TemplateFieldType type) => type switch
    {
        TemplateFieldType.Condition => 0,
        TemplateFieldType.Value => 1,
        _ => 2,
    };

    private TemplateField Field(string path, Use use)
    {
        SchemaNode? node = null;
        var required = use.IsAlwaysPrinted;
        if (schema is not null)
        {
            node = schema.Find(use.Path, out _, out _);
            var parent = use.Path.Parts.Count == 1 ? schema.Root : schema.Find(new FieldPath([.. use.Path.Parts.Take(use.Path.Parts.Count - 1)]), out _, out _);
            required = parent?.Required.Contains(use.Path.Parts[^1].Name ?? "") ?? required;
        }

        return new TemplateField(path, use.Type, string.IsNullOrEmpty(node?.Kind) ? null : node.Kind, required, node?.Title, use.Places);
    }
}
