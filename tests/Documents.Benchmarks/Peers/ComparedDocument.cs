using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Templating;

namespace Documents.Benchmarks.Peers;

/// <summary>A document that every engine makes from an equivalent template and the same data.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Rows">How many rows its table has.</param>
/// <param name="Template">The template with an engine's tags.</param>
/// <param name="Data">The data, as JSON.</param>
internal sealed record ComparedDocument(string Name, int Rows, Func<TagSyntax, byte[]> Template, byte[] Data)
{
    private static readonly int[] Sizes = [10, 1_000, 10_000];

    /// <summary>Long documents take some engines a minute, and are measured warm and for memory alone.</summary>
    public bool IsShort => Rows <= 10;

    public static IEnumerable<ComparedDocument> All =>
    [
        Real(),
        .. Sizes.Select(rows => new ComparedDocument($"{rows:N0} rows", rows, Worksheet.Template, Worksheet.Data(rows))),
    ];

    /// <summary>
    /// The thought record for Eden, as it is printed, with tags in place of what is Eden's own: other engines cannot read
    /// its conditions, but they can fill such a page. Data are never read as tags, so rendering the real template with
    /// tags as data makes it.
    /// </summary>
    private static ComparedDocument Real()
    {
        var folder = Path.Combine(Repository.Root, "templates", "worksheets", "thought-record-short");
        var source = File.ReadAllBytes(Path.Combine(folder, "template.docx"));
        var eden = File.ReadAllBytes(Path.Combine(folder, "samples", "eden.json"));
        var data = new JsonObject();
        Fields(JsonNode.Parse(eden)!, "", (_, name, value) => data[name] = value);
        return new ComparedDocument("thought record", 0, tags => Tagged(source, eden, tags), Encoding.UTF8.GetBytes(data.ToJsonString()));
    }

    private static byte[] Tagged(byte[] source, byte[] data, TagSyntax tags)
    {
        var model = JsonNode.Parse(data)!;
        Fields(model, "", (parent, name, _) => parent(tags.Field(name)));
        using var output = new MemoryStream();
        var made = DocumentTemplate.Compile(source).Template!.Render(DocumentModel.Parse(Encoding.UTF8.GetBytes(model.ToJsonString())).Model!, output);
        return made.Succeeded ? output.ToArray() : throw new InvalidOperationException(string.Join('\n', made.Diagnostics));
    }

    /// <summary>Goes through the texts of the data that are printed as they are, each with a flat name of its own.</summary>
    private static void Fields(JsonNode node, string path, Action<Action<string>, string, string> text)
    {
        // Dates are printed in words, and "words" chooses a form: neither is a plain field.
        var members = node is JsonObject group
            ? group.Select(member => (member.Key, member.Value, Set: (Action<string>)(value => group[member.Key] = value)))
            : ((JsonArray)node).Select((item, i) => (Key: $"{i}", Value: item, Set: (Action<string>)(value => node[i] = value)));
        foreach (var (name, value, set) in members.ToList())
        {
            var flat = path.Length == 0 ? name : $"{path}_{name}";
            if (value is JsonObject or JsonArray)
            {
                Fields(value, flat, text);
            }
            else if (value is not null && value.GetValueKind() == JsonValueKind.String && name is not ("when" or "scale"))
            {
                text(set, flat, value.GetValue<string>());
            }
        }
    }
}
