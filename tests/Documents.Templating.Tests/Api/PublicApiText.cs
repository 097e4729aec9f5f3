using System.Reflection;
using System.Text;

namespace Documents.Templating.Tests.Api;

/// <summary>Everything of an assembly that others can see, one line a member.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Members that the compiler writes for every record.</summary>
    private static readonly string[] Recorded = ["Equals", "GetHashCode", "ToString", "op_Equality", "op_Inequality", "<Clone>$", "Deconstruct"];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } when type.GetMethod("<Clone>$") is not null => "sealed record",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{Convert.ToInt32(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)} {name}");
        }

        var isRecord = type.GetMethod("<Clone>$") is not null;
        var constructors = type.GetConstructors(Declared).Select(constructor => $"new({Parameters(constructor)})");
        var properties = type.GetProperties(Declared).Select(property =>
            $"{Static(property.GetMethod!)}{Name(property.PropertyType)} {property.Name} {{ get; {Setter(property)}}}");
        var fields = type.GetFields(Declared).Select(field => $"{Name(field.FieldType)} {field.Name}");
        var methods = type.GetMethods(Declared)
            .Where(method => !method.Name.StartsWith("get_", StringComparison.Ordinal) && !method.Name.StartsWith("set_", StringComparison.Ordinal))
            .Where(method => !isRecord || !Recorded.Contains(method.Name))
            .Select(method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})");
        return constructors.Concat(properties).Concat(fields).Concat(methods);
    }

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Setter(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter
        ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init; " : "set; ";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = default" : "")}"));

    private static string Name(Type type)
    {
        if (!type.IsGenericType)
        {
            return type == typeof(void) ? "void" : type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
