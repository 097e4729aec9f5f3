using System.Text.Json;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Filling;
using Documents.Clinical.Suggestions;

namespace Documents.Cli.Reports;

/// <summary>Suggestions with their reasons, for a clinician or another program.</summary>
internal sealed class SuggestionReport(SuggestionList list, TemplateCatalogue catalogue, ClientRecord client, DateOnly today, string folder)
{
    public void WriteText(TerminalWriter writer)
    {
        if (list.WithheldBecause is { } withheld)
        {
            Line(writer, "Nothing is suggested: ", withheld);
        }

        var number = 1;
        foreach (var suggestion in list.Suggestions)
        {
            writer.Write($"{number++}. {suggestion.Title}", Ink.Heading);
            writer.Line();
            Write(writer, suggestion);
        }

        Section(writer, "To think about", list.Prompts.Select(prompt => (prompt.Text, (Reason?)prompt.Reason)));
        Section(writer, "Holds for every document", list.Requirements.Select(requirement => (Said(requirement.Requirement), (Reason?)requirement.Reason)));
        Section(writer, "Words and format", [($"format: {list.Profile}", null), .. list.Reasons.Select(reason => (reason.Because, (Reason?)reason))]);
    }

    public void WriteJson(TerminalWriter writer) => JsonReport.Write(writer, json =>
    {
        ReasonOrNull(json, "withheldBecause", list.WithheldBecause);
        JsonReport.List(json, "suggestions", list.Suggestions, Members);
        JsonReport.List(json, "prompts", list.Prompts, (item, prompt) =>
        {
            item.WriteString("text", prompt.Text);
            ReasonOrNull(item, "reason", prompt.Reason);
        });
        JsonReport.List(json, "requirements", list.Requirements, (item, requirement) =>
        {
            item.WriteString("requirement", JsonNamingPolicy.KebabCaseLower.ConvertName(requirement.Requirement.ToString()));
            ReasonOrNull(item, "reason", requirement.Reason);
        });
        json.WriteString("profile", list.Profile);
        JsonReport.List(json, "reasons", list.Reasons, Members);
    });

    private void Write(TerminalWriter writer, Suggestion suggestion)
    {
        foreach (var reason in suggestion.Because)
        {
            Line(writer, "   because ", reason);
        }

        var template = TemplateOf(suggestion);
        if (suggestion.Template is { } code)
        {
            var variants = template is null ? [] : suggestion.Variants(template.Manifest);
            writer.Line(template is null
                ? $"   template {code}: none in the library yet"
                : $"   template {code}: {folder}/{template.Folder}{(variants.Count > 0 ? $" ({string.Join(", ", variants)})" : "")}");
        }

        foreach (var caution in suggestion.Cautions.Concat(template?.Manifest.Cautions ?? []).Distinct())
        {
            writer.Line($"   think twice: {caution}");
        }
    }

    private CatalogueTemplate? TemplateOf(Suggestion suggestion) =>
        suggestion.Template is { } code ? catalogue.Offered(code, client.Printable.Language, today) : null;

    private void Members(Utf8JsonWriter json, Suggestion suggestion)
    {
        var template = TemplateOf(suggestion);
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(suggestion.Kind.ToString()));
        json.WriteString("title", suggestion.Title);
        json.WriteString("template", suggestion.Template);
        json.WriteString("id", template?.Manifest.Id);
        Texts(json, "variants", template is null ? [] : suggestion.Variants(template.Manifest));
        JsonReport.List(json, "fields", suggestion.Fields, FieldMembers);
        Texts(json, "cautions", suggestion.Cautions.Concat(template?.Manifest.Cautions ?? []).Distinct());
        JsonReport.List(json, "because", suggestion.Because, Members);
    }

    public static void FieldMembers(Utf8JsonWriter json, PrefilledField field)
    {
        json.WriteString("path", field.Path);
        json.WritePropertyName("value");
        field.Value.WriteTo(json);
        json.WriteString("from", field.From);
    }

    private static void Members(Utf8JsonWriter json, Reason reason)
    {
        json.WriteString("rule", reason.Rule);
        json.WriteString("because", reason.Because);
    }

    private static void ReasonOrNull(Utf8JsonWriter json, string name, Reason? reason)
    {
        if (reason is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Members(json, reason);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Section(TerminalWriter writer, string heading, IEnumerable<(string Text, Reason? Reason)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Write(heading, Ink.Heading);
        writer.Line();
        all.ForEach(line => writer.Line($"   {line.Text}{(line.Reason is { } reason && reason.Because != line.Text ? $" — {reason.Because}" : "")}{(line.Reason is null ? "" : $" ({line.Reason.Rule})")}"));
    }

    private static void Line(TerminalWriter writer, string before, Reason reason) => writer.Line($"{before}{reason.Because} ({reason.Rule})");

    private static string Said(Requirement requirement) => requirement switch
    {
        Requirement.CrisisBlock => "crisis information in everything that leaves",
        Requirement.SecondLook => "a second person confirms the release",
        Requirement.NoSafetyPlanAttached => "no safety plan is attached or sent",
        Requirement.NoDates => "no dates by when",
        Requirement.NoReminders => "no reminders",
        Requirement.NoGaps => "no gap between the steps of a plan",
        Requirement.TherapistPart => "you try something, too",
        Requirement.HumanTranslation => "a person translates what you write before it leaves",
        Requirement.Discreet => "nothing tells where it comes from",
        _ => "a line says who gets a copy",
    };
}
