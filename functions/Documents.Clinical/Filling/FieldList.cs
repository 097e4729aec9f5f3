using System.Text.Json.Nodes;

namespace Documents.Clinical.Filling;

/// <summary>Fields as they are put together; what nobody knows is left out.</summary>
internal sealed class FieldList
{
    private readonly List<PrefilledField> _fields = [];

    public IReadOnlyList<PrefilledField> All => _fields;

    public void Add(string path, JsonNode? value, string from)
    {
        if (value is not null)
        {
            _fields.Add(new PrefilledField(path, value, from));
        }
    }

    public void Add(string path, IEnumerable<string> texts, string from)
    {
        var values = texts.Select(text => (JsonNode)text).ToArray();
        if (values.Length > 0)
        {
            Add(path, new JsonArray(values), from);
        }
    }
}
