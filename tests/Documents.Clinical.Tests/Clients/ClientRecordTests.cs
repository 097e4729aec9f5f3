using System.Text;
using System.Text.Json.Nodes;
using Documents.Clinical.Clients;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Tests.Clients;

public sealed class ClientRecordTests
{
    private const string Least = """{ "id": "C-1", "printable": { "preferredName": "Eden" }, "clinician": { "name": "Maya" } }""";

    public static TheoryData<string> Everybody => Vignette.All;

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Record_of_a_client_is_read_without_findings(string name)
    {
        var (record, diagnostics) = ClientRecord.Parse(Vignette.Json(name));

        Assert.Empty(diagnostics);
        Assert.NotNull(record);
    }

    [Fact]
    public void What_is_recorded_is_read()
    {
        var eden = Vignette.Of("eden");

        Assert.Equal(("Eden", "a have-a-go", "dyslexia-friendly"), (eden.Printable.PreferredName, eden.Printable.WordForTask, eden.Printable.Format.Profile));
        Assert.Equal(new Pronouns("she", "her", "her"), eden.Printable.Pronouns);
        Assert.Equal(new DateTime(2026, 12, 1, 14, 0, 0), eden.Printable.NextAppointment!.When);
        Assert.Equal((Stance.TogetherFirst, ReadinessState.Ready, 1), (eden.ClinicianOnly.Stance, eden.ClinicianOnly.Readiness.State, eden.ClinicianOnly.LoadCap));
        Assert.Equal([ReasonCode.Unclear], eden.Log.LastReviewed!.Review!.Reasons);
        Assert.Equal(5, Vignette.Of("dee").Log.NotThisTimeRunning);
    }

    [Fact]
    public void What_is_not_recorded_is_not_made_up()
    {
        var record = ClientRecord.Parse(Encoding.UTF8.GetBytes(Least)).Record!;

        Assert.Null(record.Printable.WordForTask);
        Assert.Null(record.Printable.Pronouns);
        Assert.Null(record.Printable.NextAppointment);
        Assert.Equal(1, record.ClinicianOnly.LoadCap);
        Assert.Empty(record.Log.Tasks);
    }

    [Theory]
    [InlineData(Route.Post)]
    [InlineData(Route.Email)]
    [InlineData(Route.Sms)]
    [InlineData(Route.Voicemail)]
    [InlineData(Route.Portal)]
    public void A_route_that_nobody_asked_about_is_unsafe(Route route) =>
        Assert.False(ClientRecord.Parse(Encoding.UTF8.GetBytes(Least)).Record!.ClinicianOnly.Contact.Allows(route));

    [Fact]
    public void Handing_over_in_the_room_is_always_possible() =>
        Assert.True(Vignette.Of("dee").ClinicianOnly.Contact.Allows(Route.InTheRoom));

    [Fact]
    public void Everything_wrong_is_told_at_once_by_place_and_without_values()
    {
        const string Wrong = """
            {
              "printable": { "preferredNam": "Secret", "format": { "scale": "smileys" }, "goals": [{ "id": "a" }], "nextAppointment": { "when": "Secret" } },
              "clinicianOnly": { "stance": "choice-frist", "loadCap": 99, "riskFlag": "Secret", "notes": "Secret" },
              "clinician": []
            }
            """;

        var (record, diagnostics) = ClientRecord.Parse(Encoding.UTF8.GetBytes(Wrong));

        Assert.Null(record);
        Assert.Equal(
            [
                "record.missing id", "record.missing printable.preferredName", "record.wrong-choice printable.format.scale", "record.missing printable.goals[0].words",
                "record.wrong-type printable.nextAppointment.when", "record.unknown-field printable.preferredNam", "record.wrong-choice clinicianOnly.stance",
                "record.out-of-range clinicianOnly.loadCap", "record.wrong-type clinicianOnly.riskFlag", "record.wrong-type clinicianOnly.notes",
                "record.wrong-type clinician", "record.missing clinician.name",
            ],
            diagnostics.Select(finding => $"{finding.Id} {finding.Location!.Place}"));
        Assert.DoesNotContain(diagnostics, finding => finding.ToString().Contains("Secret", StringComparison.Ordinal));
        Assert.Contains(diagnostics, finding => finding.Suggestion == "Did you mean “choice-first”?");
        Assert.Contains(diagnostics, finding => finding.Suggestion == "Did you mean “preferredName”?");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("\"Secret\"")]
    [InlineData("{ \"id\": \"a\", \"id\": \"b\" }")]
    public void Anything_else_is_refused_with_a_finding(string json)
    {
        var (record, diagnostics) = ClientRecord.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Null(record);
        Assert.NotEmpty(diagnostics);
        Assert.DoesNotContain(diagnostics, finding => finding.ToString().Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_of_one_class_is_unknown_in_another()
    {
        var record = JsonNode.Parse(Least)!;
        record["printable"]!["riskFlag"] = true;

        var (_, diagnostics) = ClientRecord.Parse(Encoding.UTF8.GetBytes(record.ToJsonString()));

        Assert.Equal("record.unknown-field", Assert.Single(diagnostics).Id);
    }
}
