using System.Globalization;
using Documents.Clinical.Clients;

namespace Documents.Clinical.Filling;

/// <summary>
/// The fields that templates share, from what may be printed. It takes that class of the record alone: what only the
/// clinician sees cannot come this way.
/// </summary>
public static class ClientFields
{
    /// <summary>What the record knows of the common frame. What it does not know is left to ask for.</summary>
    /// <param name="client">What may be printed.</param>
    /// <param name="clinician">Who works with them.</param>
    /// <param name="goal">The goal it is for; <see langword="null"/> for the first one.</param>
    public static IReadOnlyList<PrefilledField> Of(PrintableContext client, Clinician clinician, Goal? goal = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(clinician);
        var fields = new List<PrefilledField>();
        Add("client.preferred_name", client.PreferredName, "the name they like to be called by");
        Add("client.form_of_address", client.FormOfAddress, "how a letter to them begins");
        Add("client.word_for_task", client.WordForTask, "their own word");
        Add("client.they", client.Pronouns?.They, "their pronouns");
        Add("client.them", client.Pronouns?.Them, "their pronouns");
        Add("client.their", client.Pronouns?.Their, "their pronouns");
        Add("clinician.name", clinician.Name, "your name, as they know it");
        Add("clinician.full_name", clinician.FullName, "your full name");
        Add("clinician.role", clinician.Role, "your role");
        Add("clinician.phone", clinician.Phone, "your number");
        Add("goal", (goal ?? (client.Goals.Count > 0 ? client.Goals[0] : null))?.Words, "their goal, in their words");
        Add("scale", Scale(client.Format.Scale), "how they like strength to be told");
        if (client.Format.Profile == "literal")
        {
            fields.Add(new PrefilledField("client.prefers_24_hour_clock", true, "they read times as 14:00"));
        }

        if (client.NextAppointment is { } next)
        {
            Add("next_appointment.when", next.When.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), "the next appointment");
            Add("next_appointment.place", next.Where, "the next appointment");
            Add("next_appointment.note", next.InterpreterBooked ? "The interpreter is booked." : null, "the next appointment");
        }

        return fields;

        void Add(string path, string? value, string from)
        {
            if (value is not null)
            {
                fields.Add(new PrefilledField(path, value, from));
            }
        }
    }

    private static string Scale(RatingScale scale) => scale switch
    {
        RatingScale.Words => "words",
        RatingScale.Faces => "faces",
        _ => "numbers",
    };
}
