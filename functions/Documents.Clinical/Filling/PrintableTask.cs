using System.Text.Json.Nodes;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Filling;

/// <summary>
/// What may be printed of something agreed: its words, and how and when. How it went, and what got in the way, are not in
/// this class, so that no document can show them.
/// </summary>
/// <param name="Words">What it is, in their words.</param>
/// <param name="Smallest">The smallest version that still counts.</param>
/// <param name="WhenAndWhere">When and where.</param>
/// <param name="IfThen">If-then sentences made together.</param>
/// <param name="ChosenBy">Who thought of it.</param>
public sealed record PrintableTask(string Words, string? Smallest, string? WhenAndWhere, IReadOnlyList<string> IfThen, ChosenBy ChosenBy)
{
    /// <summary>What may be printed of a task.</summary>
    public static PrintableTask Of(BetweenSessionTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new PrintableTask(task.Title, task.Size, task.When, task.IfThen, task.ChosenBy);
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["words"] = Words,
            ["chosen_by"] = ChosenBy switch { ChosenBy.Client => "client", ChosenBy.Therapist => "clinician", _ => "both" },
        };
        Add("smallest", Smallest);
        Add("when_and_where", WhenAndWhere);
        if (IfThen.Count > 0)
        {
            json["if_then"] = new JsonArray([.. IfThen.Select(sentence => (JsonNode)sentence)]);
        }

        return json;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }
}
