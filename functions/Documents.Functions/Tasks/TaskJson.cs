using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Clinical.Tasks;

namespace Documents.Functions.Tasks;

/// <summary>Writes a task as the record's reader reads it.</summary>
internal static class TaskJson
{
    public static JsonObject Of(BetweenSessionTask task)
    {
        var json = new JsonObject
        {
            ["id"] = task.Id,
            ["whose"] = Word(task.Whose),
            ["title"] = task.Title,
            ["chosenBy"] = Word(task.ChosenBy),
            ["state"] = Word(task.State),
            ["agreedOn"] = Day(task.AgreedOn),
        };
        Add(json, "kind", task.Kind);
        Add(json, "goalId", task.GoalId);
        Add(json, "size", task.Size);
        Add(json, "when", task.When);
        Add(json, "confidence", task.Confidence);
        Add(json, "rung", task.Rung);
        Add(json, "ifThen", task.IfThen.Count == 0 ? null : new JsonArray([.. task.IfThen.Select(line => (JsonNode)line)]));
        Add(json, "release", task.Release is { } release ? Release(release) : null);
        Add(json, "review", task.Review is { } review ? Review(review) : null);
        return json;
    }

    private static JsonObject Release(TaskRelease release) => new()
    {
        ["documentHash"] = release.DocumentHash,
        ["templateVersion"] = release.TemplateVersion,
        ["by"] = release.By,
        ["at"] = release.At.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
    };

    private static JsonObject Review(TaskReview review)
    {
        var json = new JsonObject
        {
            ["outcome"] = Word(review.Outcome),
            ["reasons"] = new JsonArray([.. review.Reasons.Select(reason => (JsonNode)Word(reason))]),
            ["reasonsPickedByClinician"] = review.ReasonsPickedByClinician,
            ["on"] = Day(review.On),
        };
        Add(json, "found", review.Found);
        Add(json, "confidence", review.Confidence);
        return json;
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
