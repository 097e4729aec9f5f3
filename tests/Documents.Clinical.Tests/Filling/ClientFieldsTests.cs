using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Clinical.Filling;

namespace Documents.Clinical.Tests.Filling;

public sealed class ClientFieldsTests
{
    public static TheoryData<string> Everybody => Vignette.All;

    [Fact]
    public void What_is_recorded_is_filled_in_with_where_it_came_from()
    {
        var eden = Vignette.Of("eden");

        var fields = ClientFields.Of(eden.Printable, eden.Clinician);

        Assert.Contains(fields, field => field.Path == "goal" && (string?)field.Value == "Stop blowing up at my sister" && field.From == "their goal, in their words");
        Assert.Contains(fields, field => field.Path == "next_appointment.when" && (string?)field.Value == "2026-12-01T14:00");
        Assert.Contains(fields, field => field.Path == "client.salutation" && (string?)field.Value == "Dear Eden");
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Nothing_of_the_other_classes_comes_along(string name)
    {
        const string Canary = "c4n4ry";
        var record = JsonNode.Parse(Vignette.Json(name))!;
        Poison(record["clinicianOnly"], Canary);
        Poison(record["never"], Canary);
        var client = Documents.Clinical.Clients.ClientRecord.Parse(JsonSerializer.SerializeToUtf8Bytes(record)).Record!;

        var model = TemplateModel.Of(ClientFields.Of(client.Printable, client.Clinician)).ToJsonString();

        Assert.DoesNotContain(Canary, model, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_become_groups_and_later_ones_win()
    {
        var model = TemplateModel.Of([new("client.name", "a", ""), new("client.name", "b", ""), new("next.when.day", 3, "")]);

        Assert.Equal("""{"client":{"name":"b"},"next":{"when":{"day":3}}}""", model.ToJsonString());
    }

    /// <summary>Puts the canary into every free text; a choice of words stays what it is.</summary>
    private static void Poison(JsonNode? node, string canary)
    {
        switch (node)
        {
            case JsonObject group:
                foreach (var (name, value) in group.ToList())
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out _) && name is "reason" or "stanceReason" or "readingNote")
                    {
                        group[name] = canary;
                    }
                    else
                    {
                        Poison(value, canary);
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is JsonValue text && text.TryGetValue<string>(out _))
                    {
                        list[i] = canary;
                    }
                }

                break;
        }
    }
}
