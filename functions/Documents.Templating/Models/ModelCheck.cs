using System.Collections;
using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;

namespace Documents.Templating.Models;

/// <summary>Checks a model's values against their schema. Names what is wrong by its path, never by its value.</summary>
internal static class ModelCheck
{
    public static void Check(object? value, SchemaNode schema, string path, DiagnosticBag found)
    {
        if (value is null || schema.IsUnknown)
        {
            return;
        }

        if (!Fits(value, schema))
        {
            found.Add(DiagnosticCatalogue.ModelWrongType, null, path.Length == 0 ? "the data" : path, NameOf(value), Asked(schema));
            return;
        }

        switch (value)
        {
            case ModelObject target:
                for (var i = 0; i < target.Count; i++)
                {
                    var name = target.Shape.Names[i];
                    if (schema.Properties.TryGetValue(name, out var member))
                    {
                        Check(target[i], member, path.Length == 0 ? name : $"{path}.{name}", found);
                    }
                }

                break;
            case IList list when schema.Items is { } items:
                for (var i = 0; i < list.Count; i++)
                {
                    Check(list[i], items, $"{path}[{i}]", found);
                }

                break;
        }
    }

    private static bool Fits(object value, SchemaNode schema) => schema.Type switch
    {
        "string" => value is string text && (text.Length == 0 || !IsDate(schema) || IsoDate.Parse(text, TimeZoneInfo.Utc) is not null),
        "integer" => value is int or long || (value is decimal number && decimal.Truncate(number) == number),
        "number" => value is int or long or decimal or double,
        "boolean" => value is bool,
        "array" => value is IList,
        "object" => value is ModelObject,
        _ => true,
    };

    private static bool IsDate(SchemaNode schema) => schema.Format is "date" or "date-time" or "time";

    private static string NameOf(object value) => value switch
    {
        string => "a text",
        bool => "yes or no",
        IList => "a list",
        ModelObject => "a group of fields",
        _ => "a number",
    };

    public static string Asked(SchemaNode schema) => schema.Type switch
    {
        "string" when IsDate(schema) => schema.Format == "time" ? "a time" : "a date",
        "string" => "a text",
        "boolean" => "yes or no (true or false)",
        "array" => "a list",
        "object" => "a group of fields",
        "integer" => "a whole number",
        _ => "a number",
    };
}
