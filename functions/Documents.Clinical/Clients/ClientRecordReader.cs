using System.Text.Json;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Clients;

/// <summary>Reads a record from JSON. Each class of visibility is a group of its own, so that nobody files a field by mistake.</summary>
internal static class ClientRecordReader
{
    private const int MostTasks = 10_000;

    public static ClientRecordResult Read(ReadOnlyMemory<byte> json)
    {
        var findings = new RecordFindings();
        try
        {
            json = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var group = new RecordGroup(document.RootElement, "", findings);
            var record = Record(group);
            group.TellOfUnknown();
            return new ClientRecordResult(findings.HasErrors ? null : record, findings.All);
        }
        catch (JsonException e)
        {
            // The exception's own text quotes the data; line and column do not.
            findings.NotJson((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
            return new ClientRecordResult(null, findings.All);
        }
    }

    private static ClientRecord Record(RecordGroup record) => new(
        record.RequiredText("id"),
        record.GroupOrDefaults("printable", Printable),
        record.GroupOrDefaults("clinicianOnly", ClinicianOnly),
        record.GroupOrDefaults("never", Never),
        new TaskLog([.. record.List("tasks", Task).Take(MostTasks)]),
        record.GroupOrDefaults("clinician", group => new Clinician(
            group.RequiredText("name"), group.Text("fullName"), group.Text("role"), group.Text("phone"))));

    private static PrintableContext Printable(RecordGroup group) => new(
        group.RequiredText("preferredName"),
        group.Text("formOfAddress"),
        group.Group("pronouns", pronouns => new Pronouns(
            pronouns.RequiredText("they"), pronouns.RequiredText("them"), pronouns.RequiredText("their"))),
        group.Text("language") ?? "en-GB",
        group.GroupOrDefaults("format", format => new AccessFormat(format.Text("profile") ?? "standard", format.Choice("scale", RatingScale.Numbers))),
        group.Text("wordForTask"),
        group.List("goals", goal => new Goal(goal.RequiredText("id"), goal.RequiredText("words"), goal.Number("rating", 0, 10))),
        group.Texts("agreedPhrases"),
        group.Texts("ownActivities"),
        group.List("ladder", rung => new Rung(rung.RequiredNumber("number", 1, 100), rung.RequiredText("words"), rung.Choice("state", RungState.Ahead))),
        group.Group("session", session => new SessionNumber(session.RequiredNumber("number", 1, 1000), session.Number("of", 1, 1000))),
        group.Group("nextAppointment", next => new Appointment(next.RequiredLocalTime("when"), next.Text("where"), next.Flag("interpreterBooked"))),
        group.List("copies", copy => new CopyRecipient(copy.RequiredText("who"), copy.RequiredDay("consented"), copy.Choice("scope", CopyScope.AppointmentsOnly))),
        group.Group("supporter", supporter => new Supporter(supporter.RequiredText("name"), supporter.Text("role"), supporter.RequiredDay("consented"))));

    private static ClinicianOnlyContext ClinicianOnly(RecordGroup group) => new(
        group.Choice("stance", Stance.Collaborative),
        group.Text("stanceReason"),
        group.GroupOrDefaults("readiness", readiness => new Readiness(
            readiness.Choice("state", ReadinessState.Ready), readiness.Text("reason"), readiness.Number("revisitAtSession", 1, 1000), readiness.Day("revisitOn"))),
        group.Number("loadCap", 0, 10) ?? 1,
        group.Flag("takeExtraCare"),
        group.Flag("schoolLoaded"),
        group.Flag("cognitiveWorkIsHard"),
        group.Flag("readsLiterally"),
        group.Flag("noEmptySlots"),
        group.Texts("hardTimes"),
        group.Text("readingNote"),
        group.GroupOrDefaults("contact", contact => new ContactRoutes(
            contact.Choice("post", Safety.Unknown),
            contact.Choice("email", Safety.Unknown),
            contact.Choice("sms", Safety.Unknown),
            contact.Choice("voicemail", Safety.Unknown),
            contact.Choice("portal", Safety.Unknown),
            contact.Flag("discreet"))),
        group.Flag("remindersWanted"),
        group.Flag("riskFlag"),
        group.Day("safetyPlanOnFile"),
        group.Choice("pathway", Pathway.General),
        group.Choice("translation", TranslationStatus.NotNeeded),
        group.List("measures", measure => new MeasureTotal(
            measure.RequiredText("measure"), measure.RequiredDay("on"), measure.RequiredNumber("total", 0, 1000), measure.Number("riskItem", 0, 10))),
        group.Flag("shareScores"),
        group.Texts("notes"));

    private static NeverPrinted Never(RecordGroup group) => new(
        group.Texts("formerNames"),
        group.Texts("unconfirmedDiagnoses"),
        group.Texts("doNotMention"),
        group.Texts("thirdParties"),
        group.Texts("unsafeAddresses"),
        group.Texts("avoidWords"));

    private static BetweenSessionTask Task(RecordGroup task) => new(
        task.RequiredText("id"),
        task.Choice("whose", TaskOwner.Client),
        task.Text("kind"),
        task.RequiredText("title"),
        task.Text("goalId"),
        task.Choice("chosenBy", ChosenBy.Both),
        task.Text("size"),
        task.Text("when"),
        task.Texts("ifThen"),
        task.Number("confidence", 0, 10),
        task.Number("rung", 1, 100),
        task.Choice("state", TaskState.Proposed),
        task.RequiredDay("agreedOn"),
        task.Group("release", release => new TaskRelease(
            release.RequiredText("documentHash"), release.RequiredText("templateVersion"), release.RequiredText("by"), release.RequiredMoment("at"))),
        task.Group("review", review => new TaskReview(
            review.Choice("outcome", TaskOutcome.NotYetReviewed),
            review.Choices<ReasonCode>("reasons"),
            review.Flag("reasonsPickedByClinician"),
            review.Text("found"),
            review.Number("confidence", 0, 10),
            review.RequiredDay("on"))));
}
