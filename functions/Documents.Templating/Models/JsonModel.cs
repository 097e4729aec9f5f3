using System.Collections.ObjectModel;
using System.Text.Json;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Models;

/// <summary>Reads JSON into the values that templates see: text, int, long, decimal, double, bool, null, lists, objects.</summary>
internal sealed class JsonModel(DiagnosticBag found)
{
    private const int Depth = 64;
    private readonly Shape _shape = Shape.Empty();

    public static object? Read(ReadOnlyMemory<byte> json, DiagnosticBag found)
    {
        var utf8 = json.Span;
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Depth * 2 });
        try
        {
            reader.Read();
            var value = new JsonModel(found).Value(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException e)
        {
            // The exception's own text quotes the data; line and column do not.
            found.Add(DiagnosticCatalogue.ModelNotJson, null, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        }
        catch (TooDeepException)
        {
            found.Add(DiagnosticCatalogue.ModelTooDeep, null, Depth);
        }
        catch (InvalidOperationException)
        {
            // A text that is no valid UTF-16, such as half of an emoji.
            found.Add(DiagnosticCatalogue.ModelNotJson, null, 1, reader.TokenStartIndex + 1);
        }

        return null;
    }

    private object? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.True => Boxed.True,
        JsonTokenType.False => Boxed.False,
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.StartObject => Members(ref reader),
        _ => null,
    };

    private static object Number(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
        {
            return Boxed.Int(small);
        }

        if (reader.TryGetInt64(out var large))
        {
            return large;
        }

        // Decimal keeps the zeros that somebody wrote: 3.50 stays 3.50.
        return reader.TryGetDecimal(out var exact) ? exact : reader.GetDouble();
    }

    private static void CheckDepth(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= Depth)
        {
            throw new TooDeepException();
        }
    }

    private ReadOnlyCollection<object?> List(ref Utf8JsonReader reader)
    {
        CheckDepth(ref reader);
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return items.AsReadOnly();
    }

    private ModelObject Members(ref Utf8JsonReader reader)
    {
        CheckDepth(ref reader);
        var shape = _shape;
        var values = new List<object?>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            if (!names.Add(name))
            {
                found.Add(DiagnosticCatalogue.ModelDuplicateName, null, name);
            }

            shape = shape.With(name);
            reader.Read();
            values.Add(Value(ref reader));
        }

        return new ModelObject(shape, [.. values]);
    }
}

/// <summary>Data nested more deeply than any form is.</summary>
internal sealed class TooDeepException : Exception;

/// <summary>Boxes that need not be made again and again.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;
    private static readonly object[] Small = [.. Enumerable.Range(-1, 1026).Select(i => (object)i)];

    public static object Int(int value) => value is >= -1 and < 1025 ? Small[value + 1] : value;
}
