using Documents.Clinical.Clients;
using Documents.Clinical.Release;
using Documents.Clinical.Suggestions;
using Documents.Clinical.Wording;

namespace Documents.Clinical.Tests.WholePath;

/// <summary>
/// From a client's record to a document that may be released: suggestion, template, words, release check. A document whose
/// template is not in the library yet stands in <c>waiting.txt</c>; once the template is there, it has to leave that list.
/// </summary>
public sealed class VignetteTests
{
    private static readonly IReadOnlyDictionary<string, (string Code, Route Route)> Made = new Dictionary<string, (string, Route)>(StringComparer.Ordinal)
    {
        ["eden-1"] = ("W19", Route.InTheRoom),
        ["eden-2"] = ("L1", Route.InTheRoom),
        ["dee-1"] = ("W22", Route.InTheRoom),
        ["ash-1"] = ("W24", Route.InTheRoom),
        ["ash-2"] = ("L6", Route.Post),
        ["bea-1"] = ("W7", Route.InTheRoom),
        ["bea-2"] = ("L1", Route.InTheRoom),
        ["kowalczyk-1"] = ("W5", Route.InTheRoom),
        ["kofi-1"] = ("W7", Route.Post),
    };

    public static TheoryData<string> InTheLibrary => [.. Vignette.Documents.Where(document => HasTemplate(document.Id)).Select(document => document.Id)];

    [Fact]
    public void Every_approved_document_has_its_kind() =>
        Assert.Equal(Vignette.Documents.Select(document => document.Id).Order(StringComparer.Ordinal), Made.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_document_waits_only_for_a_template_that_is_not_there() =>
        Assert.Equal(
            Vignette.Documents.Where(document => !HasTemplate(document.Id)).Select(document => $"{document.Id} {Made[document.Id].Code}").Order(StringComparer.Ordinal),
            File.ReadAllLines(Path.Combine(Vignette.Folder, "approved", "waiting.txt")).Where(line => line.Length > 0 && line[0] != '#').Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(InTheLibrary))]
    public void The_kind_is_suggested_and_the_document_says_what_was_approved(string id)
    {
        var approved = Vignette.Documents.Single(document => document.Id == id);
        var client = Vignette.Of(approved.Client);
        var (code, route) = Made[id];
        Assert.Contains(SuggestionRules.For(client, LibraryOnDisk.Catalogue.Manifests).Suggestions, suggestion => suggestion.Template == code);

        var document = LibraryOnDisk.Make(
            LibraryOnDisk.Catalogue.Offered(code, client.Printable.Language, LibraryOnDisk.Today)!, client, Vignette.Typed(id), route);
        var request = document.ToRequest()!;
        var findings = ReleaseCheck.Check(request, Vignette.Lexicons);

        Assert.Empty(request.OpenGaps);
        Assert.Empty(findings.Where(finding => finding.Stops).Select(finding => $"{finding.Id}: {finding.Wording?.Words ?? finding.Message}"));
        var text = PlainText.Of(string.Join('\n', request.Passages.Select(passage => passage.Text)));
        Assert.All(approved.Must, phrase => Assert.Contains(PlainText.Of(phrase), text, StringComparison.Ordinal));
        Assert.All(approved.MustNot, phrase => Assert.DoesNotContain(request.Passages, passage => Says(passage.Text, phrase)));
        var body = request.Passages.Where(passage => passage.Kind == PassageKind.Text).Select(passage => passage.Text).ToList();
        Assert.InRange(ReadingGrade.Of(body), -5, approved.MostGrade);
    }

    /// <summary>A whole word or phrase, as it stands: no other form of it.</summary>
    private static bool Says(string text, string phrase) => System.Text.RegularExpressions.Regex.IsMatch(
        new PlainText(text).Text, $@"(?<!\w){System.Text.RegularExpressions.Regex.Escape(PlainText.Of(phrase))}(?!\w)");

    private static bool HasTemplate(string id) =>
        LibraryOnDisk.Catalogue.Offered(Made[id].Code, Vignette.Of(Vignette.Documents.Single(document => document.Id == id).Client).Printable.Language, LibraryOnDisk.Today) is not null;
}
