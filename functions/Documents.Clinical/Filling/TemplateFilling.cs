using System.Globalization;
using System.Text.Json.Nodes;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Release;
using Documents.Clinical.Suggestions;
using Documents.Templating;

namespace Documents.Clinical.Filling;

/// <summary>Everything that a document of a template is filled with before the clinician types anything.</summary>
/// <param name="Manifest">The template.</param>
/// <param name="Fields">The fields that it asks for.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Clinic">Name and address of the clinic.</param>
/// <param name="Crisis">The service's crisis information.</param>
/// <param name="Today">The day.</param>
public sealed record FillingRequest(
    TemplateManifest Manifest, IReadOnlyList<TemplateField> Fields, ClientRecord Client, ClinicDetails? Clinic, CrisisBlock? Crisis, DateOnly Today);

/// <summary>
/// Fills a template from a client's record: what may be printed, what the rules turn on, and what the clinic knows of
/// itself. Only fields that the template asks for; each says where it comes from, and the clinician can change it.
/// </summary>
public static class TemplateFilling
{
    private const string TurnedOn = "where a risk flag is set, or the kind asks for it";

    /// <summary>The fields, each once; what a rule sets takes the place of what the record says.</summary>
    public static IReadOnlyList<PrefilledField> For(FillingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var client = request.Client;
        var suggested = SuggestionRules.For(client);
        var known = new FieldList();
        Known(known, request);
        IEnumerable<PrefilledField> all =
        [
            .. ClientFields.Of(client.Printable, client.Clinician, request.Manifest.Language, ClockOf(client)),
            .. known.All,
            .. suggested.Fields,
            .. suggested.Suggestions.FirstOrDefault(suggestion => suggestion.Template == request.Manifest.Code)?.Fields ?? [],
        ];
        var asked = request.Fields;
        return [.. all.Where(field => asked.Any(wanted => Asks(wanted.Path, field.Path)))
            .GroupBy(field => field.Path, StringComparer.Ordinal).Select(group => group.Last())];
    }

    /// <summary>What the clinician typed takes the place of what is known; a group that is typed as a whole, that of its parts.</summary>
    public static IReadOnlyList<PrefilledField> With(IReadOnlyList<PrefilledField> known, IReadOnlyList<PrefilledField> typed)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(typed);
        return [.. known.Where(field => !typed.Any(own => field.Path == own.Path || field.Path.StartsWith(own.Path + ".", StringComparison.Ordinal))), .. typed];
    }

    /// <summary>The way a person reads times, from how their documents look and what the clinician set.</summary>
    private static Clock? ClockOf(ClientRecord client) =>
        !ClientFields.IsEasyRead(client.Printable.Format) && (client.ClinicianOnly.ReadsLiterally || client.ClinicianOnly.Stance == Stance.Structured) ? Clock.TwentyFourHours : null;

    /// <summary>A template that prints a part of a group asks for the group, and the other way round.</summary>
    private static bool Asks(string wanted, string path) =>
        wanted == path || wanted.StartsWith(path + ".", StringComparison.Ordinal) || wanted.StartsWith(path + "[", StringComparison.Ordinal);

    private static void Known(FieldList fields, FillingRequest request)
    {
        var (client, manifest) = (request.Client, request.Manifest);
        fields.Add("date", request.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "today");
        fields.Add("clinic.name", request.Clinic?.Name, "the clinic");
        fields.Add("clinic.address", request.Clinic?.Address ?? [], "the clinic");
        fields.Add("clinic.phone", request.Clinic?.Phone, "the clinic");
        fields.Add("clinic.email", request.Clinic?.Email, "the clinic");
        fields.Add("copy_to", new JsonArray([.. ClientFields.Copies(client.Printable, manifest).Select(who => (JsonNode)who)]), "who gets a copy, as they agreed");
        var open = client.Log.OfClient.Where(task => task.IsOpen).Select(task => PrintableTask.Of(task).ToJson()).ToArray<JsonNode>();
        if (open.Length > 0)
        {
            fields.Add("agreed", new JsonArray(open), "what you both said, and have not looked at yet");
        }

        fields.Add("my_part", client.Log.OfTherapist.LastOrDefault(task => task.IsOpen)?.Title, "what you said you would try yourself");
        Safety(fields, request);
        if (SharedScores.Of(client.ClinicianOnly) is { Count: > 0 } scores)
        {
            fields.Add("scores", scores, "totals, which they agreed to see");
        }
    }

    private static void Safety(FieldList fields, FillingRequest request)
    {
        var (steering, manifest) = (request.Client.ClinicianOnly, request.Manifest);
        var isNeeded = manifest.Crisis == CrisisInformation.Required || (steering.RiskFlag && manifest is { Crisis: CrisisInformation.Optional, Audience: TemplateAudience.Client });
        if (isNeeded)
        {
            // A template that has a place for the words takes the words; others turn on the fragment of the house.
            var takesWords = request.Fields.Any(field => field is { Path: "crisis_block", SchemaType: "string" });
            fields.Add("crisis_block", takesWords ? request.Crisis?.Text : true, TurnedOn);
            if (steering.SafetyPlanOnFile is not null)
            {
                fields.Add("safety_plan", true, "a safety plan was made together");
            }
        }
    }
}
