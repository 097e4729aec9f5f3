using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Clinical.Clients;

namespace Documents.Clinical.Tests.WholePath;

/// <summary>A word that stands in every clinician-only and never field of every client is in no part of any document.</summary>
public sealed class CanaryTests
{
    private const string Canary = "c4n4ry";

    // What steers a document is a choice of words, a number or a day; everything else takes the canary.
    private static readonly string[] FreeTexts = ["stanceReason", "reason", "readingNote", "hardTimes", "notes", "formerNames", "unconfirmedDiagnoses", "doNotMention", "thirdParties", "unsafeAddresses", "avoidWords"];

    public static TheoryData<string, string> Everything
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var template in LibraryOnDisk.Catalogue.Templates)
            {
                foreach (var client in Vignette.All)
                {
                    all.Add(template.Manifest.Id, (string)client);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void No_document_holds_what_is_not_to_be_printed(string template, string name)
    {
        var record = JsonNode.Parse(Vignette.Json(name))!.AsObject();
        foreach (var field in FreeTexts)
        {
            Put(record, field);
        }

        // Outcomes and what got in the way are for the clinician's eyes, too.
        foreach (var task in record["tasks"]!.AsArray())
        {
            task!["review"]!["found"] = Canary;
        }

        var client = ClientRecord.Parse(JsonSerializer.SerializeToUtf8Bytes(record)).Record!;
        Assert.Contains(Canary, JsonSerializer.Serialize(client), StringComparison.Ordinal);

        var document = LibraryOnDisk.Make(LibraryOnDisk.Catalogue.Find(template)!, client, [], Route.InTheRoom);

        Assert.DoesNotContain(Canary, LibraryOnDisk.Everything(document.Package), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, document.Model.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    private static void Put(JsonObject record, string field)
    {
        var steering = record["clinicianOnly"]!.AsObject();
        switch (field)
        {
            case "stanceReason" or "readingNote":
                steering[field] = Canary;
                break;
            case "reason":
                (steering["readiness"] ??= new JsonObject())["reason"] = Canary;
                break;
            case "hardTimes" or "notes":
                steering[field] = new JsonArray(Canary);
                break;
            default:
                (record["never"] ??= new JsonObject())[field] = new JsonArray(Canary);
                break;
        }
    }
}
