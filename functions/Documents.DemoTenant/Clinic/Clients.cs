using System.Text.Json.Nodes;

namespace Documents.DemoTenant.Clinic;

/// <summary>A fictional client.</summary>
/// <param name="Id">The clinic's own key.</param>
/// <param name="Name">The name in the register.</param>
/// <param name="Address">Their e-mail address; empty when they have none.</param>
/// <param name="Record">What is recorded.</param>
public sealed record DemoClient(string Id, string Name, string Address, JsonObject Record)
{
    /// <summary>Object ids of the only people who see them; <see langword="null"/> for the whole team.</summary>
    public IReadOnlyList<string>? OnlyFor { get; init; }
}

/// <summary>The fictional clients: six whose documents are approved cases, a group of eight, twins, and one whom only one clinician sees.</summary>
public static class Clients
{
    private static readonly string[] GroupNames = ["Ada", "Ben", "Cleo", "Dov", "Esme", "Finn", "Gita", "Hal"];

    /// <summary>Address of a parent of two.</summary>
    public const string ParentOfTwins = "parent.morgan@example.org";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoClient> All { get; } =
    [
        Recorded("eden"), Recorded("ash"), Recorded("bea"), Recorded("dee"), Recorded("kofi"), Recorded("kowalczyk"),
        // One name, one address, two people.
        Plain("C-2001", "Alex Morgan", ParentOfTwins, "Alex", "Sleep through the night"),
        Plain("C-2002", "Alex Morgan", ParentOfTwins, "Lex", "Go back to football"),
        .. GroupNames.Select((name, i) => Plain($"C-30{i + 1:D2}", name, $"{name.ToLowerInvariant()}@example.org", name, "Feel less alone")),
        Plain("C-4001", "Noor O'Neil", "noor.o'neil@example.org", "Noor", "Speak up at work") with { OnlyFor = [Team.Jonas.ObjectId] },
    ];

    /// <summary>The eight of the group.</summary>
    public static IEnumerable<DemoClient> Group => All.Where(client => client.Id.StartsWith("C-30", StringComparison.Ordinal));

    private static DemoClient Recorded(string name)
    {
        using var stream = typeof(Clients).Assembly.GetManifestResourceStream($"client/{name}")!;
        var record = (JsonObject)JsonNode.Parse(stream)!;
        return new DemoClient((string)record["id"]!, (string)record["printable"]!["preferredName"]!, $"{name}@example.org", record);
    }

    private static DemoClient Plain(string id, string name, string address, string preferred, string goal) => new(id, name, address, (JsonObject)JsonNode.Parse($$"""
        {
          "id": "{{id}}",
          "clinician": { "name": "Maya", "fullName": "Maya Lindqvist", "role": "Cognitive Behavioural Therapist", "phone": "01632 960 124" },
          "printable": {
            "preferredName": "{{preferred}}",
            "goals": [{ "id": "first", "words": "{{goal}}" }],
            "session": { "number": 2 }
          },
          "clinicianOnly": { "contact": { "email": "safe", "post": "safe" } }
        }
        """)!);
}
