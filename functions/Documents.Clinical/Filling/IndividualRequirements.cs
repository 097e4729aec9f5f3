using Documents.Clinical.Clients;

namespace Documents.Clinical.Filling;

/// <summary>
/// What somebody needs to read, hear and be addressed well, in sentences to another professional. Needs, as recorded, and
/// never why: no sentence names a condition.
/// </summary>
internal static class IndividualRequirements
{
    public static IEnumerable<string> Of(PrintableContext client)
    {
        var name = client.PreferredName;
        yield return client.Pronouns is { } pronouns
            ? $"Please use the name {name} and the pronouns {pronouns.They} and {pronouns.Them}."
            : $"Please use the name {name}.";
        if (Format(client.Format.Profile) is { } format)
        {
            yield return string.Format(System.Globalization.CultureInfo.InvariantCulture, format, name);
        }

        if (!Catalogue.Language.IsEnglish(client.Language))
        {
            yield return $"{name} reads and speaks {Named(client.Language)}. Please write in {Named(client.Language)}, and book an interpreter.";
        }

        if (client.Supporter is { } supporter)
        {
            yield return $"{supporter.Name}{(supporter.Role is { } role ? $", {role}," : "")} helps {name} with letters, as {name} agreed.";
        }
    }

    private static string? Format(string profile) => profile switch
    {
        "large-print" => "Please write to {0} in large print, 16 point or larger.",
        "dyslexia-friendly" => "{0} reads best in 14 point type without serifs, with wide spacing, and with no wide tables.",
        "easy-read" => "Please write to {0} in easy read: short sentences, one idea to a line, with pictures.",
        "literal" or "literal-and-structured" => "{0} prefers clear, literal, written information, with times, and warning of any change.",
        _ => null,
    };

    private static string Named(string language) => System.Globalization.CultureInfo.GetCultureInfo(language.Split('-')[0]).EnglishName;
}
