using System.Globalization;
using System.Text.Json.Nodes;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;

namespace Documents.Clinical.Filling;

/// <summary>
/// The fields that templates share, from what may be printed. It takes that class of the record alone: what only the
/// clinician sees cannot come this way. The path of a field is its source: a template that asks for
/// <c>client.preferred_name</c> gets the preferred name.
/// </summary>
public static class ClientFields
{
    private const string OwnWord = "a between-session task";
    private static readonly string[] Articles = ["a ", "an ", "the "];

    /// <summary>What the record knows of the common frame. What it does not know is left to ask for.</summary>
    /// <param name="client">What may be printed.</param>
    /// <param name="clinician">Who works with them.</param>
    /// <param name="language">The language of the template's words.</param>
    /// <param name="clock">How they read times; <see langword="null"/> for what their format says.</param>
    public static IReadOnlyList<PrefilledField> Of(PrintableContext client, Clinician clinician, string language = "en-GB", Clock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(clinician);
        var fields = new FieldList();
        Names(fields, client, language);
        Person(fields, clinician);
        fields.Add("goal", client.Goals is [var first, ..] ? first.Words : null, "their goal, in their words");
        fields.Add("goals", client.Goals.Select(goal => goal.Words), "their goals, in their words");
        fields.Add("agreed_phrases", client.AgreedPhrases, "their own phrases, which may be used");
        fields.Add("own_activities", client.OwnActivities, "what they like to do");
        fields.Add("scale", Scale(client.Format.Scale), "how they like strength to be told");
        fields.Add("supporter", client.Supporter?.Name, "somebody they chose to have beside them");
        Ladder(fields, client);
        Meetings(fields, client, language, clock ?? ClockOf(client.Format));
        fields.Add("individual_requirements", Language.IsEnglish(language) ? IndividualRequirements.Of(client) : [], "what they need to read and hear well");
        if (IsEasyRead(client.Format))
        {
            fields.Add("easy_read", true, "their format is easy read");
        }

        return fields.All;
    }

    /// <summary>Who gets a copy of a template's documents, as they agreed.</summary>
    public static IEnumerable<string> Copies(PrintableContext client, TemplateManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Copies.Where(copy => copy.Covers(manifest)).Select(copy => copy.Who);
    }

    internal static bool IsEasyRead(AccessFormat format) => format.Profile == "easy-read";

    private static Clock ClockOf(AccessFormat format) =>
        IsEasyRead(format) ? Clock.OClock : format.Profile.StartsWith("literal", StringComparison.Ordinal) ? Clock.TwentyFourHours : Clock.TwelveHours;

    private static void Names(FieldList fields, PrintableContext client, string language)
    {
        fields.Add("client.preferred_name", client.PreferredName, "the name they like to be called by");
        // A salutation has the grammar of its language: it is used in that language or not at all.
        var isTheirs = Language.AreSame(language, client.Language);
        var salutation = isTheirs && client.FormOfAddress is { } own ? own : Language.IsEnglish(language) ? $"Dear {client.PreferredName}" : null;
        fields.Add("client.salutation", salutation, "how a letter to them begins");
        fields.Add("client.form_of_address", salutation?.StartsWith("Dear ", StringComparison.Ordinal) == true ? salutation["Dear ".Length..] : salutation, "how they like to be addressed");
        var word = client.WordForTask ?? (Language.IsEnglish(language) ? OwnWord : null);
        var from = client.WordForTask is null ? "ours: no word of their own is recorded" : "their own word";
        fields.Add("client.word_for_task", word, from);
        fields.Add("client.word_alone", Array.Find(Articles, article => word?.StartsWith(article, StringComparison.OrdinalIgnoreCase) == true) is { } small ? word![small.Length..] : word, from);
        fields.Add("client.they", client.Pronouns?.They, "their pronouns");
        fields.Add("client.them", client.Pronouns?.Them, "their pronouns");
        fields.Add("client.their", client.Pronouns?.Their, "their pronouns");
    }

    private static void Person(FieldList fields, Clinician clinician)
    {
        fields.Add("clinician.name", clinician.Name, "your name, as they know it");
        fields.Add("clinician.full_name", clinician.FullName, "your full name");
        fields.Add("clinician.role", clinician.Role, "your role");
        fields.Add("clinician.phone", clinician.Phone, "your number");
    }

    /// <summary>The steps behind them and the next one. What lies further ahead is theirs to come to, and is not printed.</summary>
    private static void Ladder(FieldList fields, PrintableContext client)
    {
        var next = client.NextRung;
        fields.Add("step", next?.Words, "the next step of their ladder");
        fields.Add("step_number", next?.Number, "the next step of their ladder");
        var shown = client.Ladder.Where(rung => rung.State == RungState.Done || rung == next).OrderBy(rung => rung.Number)
            .Select(rung => (JsonNode)new JsonObject { ["number"] = rung.Number, ["words"] = rung.Words, ["done"] = rung.State == RungState.Done }).ToArray();
        if (shown.Length > 0)
        {
            fields.Add("ladder", new JsonArray(shown), "their ladder, up to the next step");
        }
    }

    private static void Meetings(FieldList fields, PrintableContext client, string language, Clock clock)
    {
        fields.Add("session.number", client.Session?.Number, "which session this is");
        fields.Add("session.of", client.Session?.Of, "how many sessions there are");
        if (clock == Clock.TwentyFourHours)
        {
            fields.Add("client.prefers_24_hour_clock", true, "they read times as 14:00");
        }

        if (client.NextAppointment is { } next)
        {
            fields.Add("next_appointment.when", next.When.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), "the next appointment");
            fields.Add("next_appointment.day_and_time", SpokenTime.Told(next.When, language, clock), "the next appointment");
            fields.Add("next_appointment.place", next.Where, "the next appointment");
            fields.Add("next_appointment.note", next.InterpreterBooked && Language.IsEnglish(language) ? "The interpreter is booked." : null, "the next appointment");
        }
    }

    private static string Scale(RatingScale scale) => scale switch
    {
        RatingScale.Words => "words",
        RatingScale.Faces => "faces",
        _ => "numbers",
    };
}
