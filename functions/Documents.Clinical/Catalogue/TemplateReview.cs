using System.Globalization;
using System.Text.RegularExpressions;
using Documents.Clinical.Wording;
using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>A template as somebody looks at it before it may be used.</summary>
/// <param name="Manifest">What it says about itself.</param>
/// <param name="Words">Its words, with the tags as the author typed them.</param>
/// <param name="Fields">The fields it asks for.</param>
/// <param name="Samples">The words of its samples, each rendered in full; by the sample's name.</param>
/// <param name="Lexicons">The service's lists of words.</param>
/// <param name="Today">The day.</param>
public sealed record TemplateUnderReview(
    TemplateManifest Manifest,
    IReadOnlyList<DocumentPassage> Words,
    IReadOnlyList<TemplateField> Fields,
    IReadOnlyDictionary<string, IReadOnlyList<DocumentPassage>> Samples,
    Lexicons Lexicons,
    DateOnly Today);

/// <summary>
/// The clinical checks of a template (5d of the rules), beside those of its tags: no word of ours for theirs, nobody's
/// pronouns, crisis information where its kind asks for it, words that read well, and somebody who answers for it.
/// </summary>
public static partial class TemplateReview
{
    private const int LeastSamples = 1;

    // They are about other things than the person: what a form is for, a scale, a question about a third person.
    private static readonly string[] Pronouns = ["she", "her", "hers", "herself", "he", "him", "his", "himself", "Mr", "Mrs", "Miss", "Ms", "Sir", "Madam"];

    /// <summary>Everything found, in the order of the document, then what the manifest and the samples lack.</summary>
    public static IReadOnlyList<Diagnostic> Check(TemplateUnderReview template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return [.. HardCoded(template), .. Crisis(template), .. Manifest(template), .. Samples(template)];
    }

    private static IEnumerable<Diagnostic> HardCoded(TemplateUnderReview template)
    {
        // The lists are of English words.
        if (!Language.IsEnglish(template.Manifest.Language))
        {
            yield break;
        }

        var ours = template.Manifest.Audience == TemplateAudience.Client ? template.Lexicons.Of(Lexicon.School) : ["homework"];
        foreach (var passage in template.Words.Where(passage => passage.Kind != DocumentPassageKind.Address))
        {
            var text = new PlainText(FixedWords(passage.Text));
            foreach (var word in ours.Where(word => PhraseFinder.Find(text, word).Any()))
            {
                yield return Finding("review.school-word", DiagnosticSeverity.Error, passage, $"The template says “{word}” by itself.", "Use the person's own word, {{ client.word_for_task }}, or plain words that suit everybody.");
            }

            foreach (var word in Pronouns.Where(word => PhraseFinder.Find(text, word).Any()))
            {
                yield return Finding("review.pronoun", DiagnosticSeverity.Error, passage, $"The template says “{word}” for everybody.", "Use {{ client.they }}, {{ client.them }} or {{ client.their }}, or write to the person: you.");
            }
        }

        foreach (var finding in WordsForEverybody(template))
        {
            yield return finding;
        }
    }

    /// <summary>Words that stop a document for anybody stop the template.</summary>
    private static IEnumerable<Diagnostic> WordsForEverybody(TemplateUnderReview template) =>
        from list in new[] { Lexicon.Blame, Lexicon.Overclaiming }
        from word in template.Lexicons.Of(list)
        from passage in template.Words
        where PhraseFinder.Find(new PlainText(FixedWords(passage.Text)), word).Any()
        select Finding("review.blocked-word", DiagnosticSeverity.Error, passage, $"“{word}” stops every document that holds it.", Better(template.Lexicons.BetterThan(word)));

    private static IEnumerable<Diagnostic> Crisis(TemplateUnderReview template)
    {
        var holds = template.Fields.Any(field => field.Path is "crisis_block" or "crisis_information") || template.Words.Any(passage => CrisisInclude().IsMatch(passage.Text));
        if (template.Manifest.Crisis == CrisisInformation.Required && !holds)
        {
            yield return Of("review.no-crisis-block", DiagnosticSeverity.Error, "Its kind asks for crisis information, and the template has no place for it.", "Add {{ include \"house/crisis-block\" }} in a paragraph of its own.");
        }
        else if (template.Manifest is { Crisis: CrisisInformation.Optional, Audience: TemplateAudience.Client } && !holds)
        {
            yield return Of("review.no-crisis-block", DiagnosticSeverity.Warning, "The template has no place for crisis information, so it cannot be used where a risk flag is set.", "Add {{ include \"house/crisis-block\" }} behind an if, or write crisis: none in the manifest.");
        }
    }

    private static IEnumerable<Diagnostic> Manifest(TemplateUnderReview template)
    {
        var manifest = template.Manifest;
        if (manifest.Review < template.Today)
        {
            yield return Of("review.overdue", DiagnosticSeverity.Warning, $"It was to be looked at by {manifest.Review.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}.", $"{manifest.Owner} looks at it again and sets a new date.");
        }

        if (manifest is { Copyright: TemplateCopyright.Licensed, Licence: null })
        {
            yield return Of("review.no-licence", DiagnosticSeverity.Error, "Its words are somebody else's, and no licence is told.", "Add a line “licence: which one, from whom, until when”.");
        }
    }

    private static IEnumerable<Diagnostic> Samples(TemplateUnderReview template)
    {
        if (template.Samples.Count < LeastSamples)
        {
            yield return Of("review.no-sample", DiagnosticSeverity.Error, "There is no sample of it.", "Add samples/<client>.json for a fictional client for whom it is a sensible choice.");
        }

        foreach (var (name, passages) in template.Samples.OrderBy(sample => sample.Key, StringComparer.Ordinal))
        {
            var texts = passages.Where(passage => passage.Kind == DocumentPassageKind.Paragraph).Select(passage => passage.Text).ToList();
            if (template.Manifest.MostGrade is { } grade && ReadingGrade.Of(texts) is var own && own > grade)
            {
                yield return Of("review.reading-grade", DiagnosticSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"The sample “{name}” reads at grade {own:0.0}; {grade:0.#} is the limit."), "Use shorter sentences and shorter words.");
            }

            if (template.Manifest.MostWords is { } words && texts.Sum(text => ReadingGrade.Words(text).Count()) is var count && count > words)
            {
                yield return Of("review.too-long", DiagnosticSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"The sample “{name}” has {count} words; {words} are the most."), "Leave something out.");
            }
        }
    }

    /// <summary>What the template says by itself: its text without the tags, and the sentences that stand in tags.</summary>
    private static string FixedWords(string text) => Tag().Replace(text, tag => $" {string.Join(' ', Quoted().Matches(tag.Value).Select(quote => quote.Groups["words"].Value))} ");

    private static string Better(IReadOnlyList<string> words) => words.Count == 0 ? "Use other words." : $"Better: {string.Join("; ", words)}.";

    private static Diagnostic Finding(string id, DiagnosticSeverity severity, DocumentPassage passage, string message, string cure) =>
        new(id, severity, message, cure, new DiagnosticLocation(TemplateManifest.DocumentName, passage.Place, passage.Text.Length > 80 ? passage.Text[..80] + "…" : passage.Text));

    private static Diagnostic Of(string id, DiagnosticSeverity severity, string message, string cure) =>
        new(id, severity, message, cure, new DiagnosticLocation(TemplateManifest.FileName, "the template as a whole", ""));

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    // Names of members and of fragments stand in quotes, too, but after a function: what is printed stands after ??, = or default.
    [GeneratedRegex("(\\?\\?|=|default|capture)\\s*[\"'“‘](?<words>[^\"'”’]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("include\\s+[\"“”'‘’]house/crisis", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CrisisInclude();
}
