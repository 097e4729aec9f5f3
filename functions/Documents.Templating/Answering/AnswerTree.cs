using System.Buffers;
using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using Documents.Templating.Compiling;
using Documents.Templating.Models;

namespace Documents.Templating.Answering;

/// <summary>Puts values together to the JSON object whose paths they have.</summary>
internal sealed class AnswerTree
{
    /// <summary>Items of lists that no control stands for are <c>null</c>; a document cannot ask for more of them than this.</summary>
    private const int MostFillers = 100_000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, object?> _root = new(StringComparer.Ordinal);
    private int _fillers;

    /// <summary>Puts a value at its path.</summary>
    /// <returns>Whether the path was free; a name cannot have a value and members too.</returns>
    public bool TryAdd(FieldPath path, object? value)
    {
        object around = _root;
        for (var i = 0; i < path.Parts.Count; i++)
        {
            var isLast = i == path.Parts.Count - 1;
            if (!TryStep(around, path.Parts[i], isLast ? null : path.Parts[i + 1], value, out var next))
            {
                return false;
            }

            around = next!;
        }

        return true;
    }

    /// <summary>Adds the lists that have no items, though an empty one is shown for them.</summary>
    public void AddEmptyLists(ReadDocument document)
    {
        foreach (var item in document.Items.Where(item => item.IsNone))
        {
            if (AnswerPath.Of(item.List) is { } list)
            {
                TryAdd(list, new List<object?>());
            }
        }
    }

    public JsonElement ToJson() => Json(_root);

    /// <summary>A value as JSON.</summary>
    public static JsonElement Json(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, value);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = 256 });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Goes one name or item down, and makes it where it is not there.</summary>
    private bool TryStep(object around, FieldPath.Part part, FieldPath.Part? following, object? value, out object? next)
    {
        next = following is null ? value : following.Value.Name is null ? new List<object?>() : new Dictionary<string, object?>(StringComparer.Ordinal);
        switch (around)
        {
            case Dictionary<string, object?> members when part.Name is { } name:
                if (members.TryAdd(name, next))
                {
                    return true;
                }

                return Descends(members[name], following, ref next);
            case List<object?> items when part.Name is null:
                if (part.Index < items.Count && items[part.Index] is not Filler)
                {
                    return Descends(items[part.Index], following, ref next);
                }

                return TryPut(items, part.Index, next);
            default:
                return false;
        }
    }

    private bool TryPut(List<object?> items, int index, object? value)
    {
        if (index >= items.Count)
        {
            _fillers += index - items.Count;
            if (_fillers > MostFillers)
            {
                return false;
            }

            while (items.Count <= index)
            {
                items.Add(Filler.Instance);
            }
        }

        items[index] = value;
        return true;
    }

    /// <summary>What is there already is gone down into, when it is of the kind that the path asks for.</summary>
    private static bool Descends(object? there, FieldPath.Part? following, ref object? next)
    {
        next = there;
        return following is { Name: null } ? there is List<object?> : following is not null && there is Dictionary<string, object?>;
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or Filler:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case Dictionary<string, object?> members:
                WriteMembers(writer, members);
                break;
            case ModelObject model:
                WriteMembers(writer, model.Shape.Names.Select((name, i) => KeyValuePair.Create(name, model[i])));
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, member);
        }

        writer.WriteEndObject();
    }

    /// <summary>An item that nothing is known of yet.</summary>
    private sealed class Filler
    {
        public static readonly Filler Instance = new();
    }
}
