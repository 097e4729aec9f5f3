using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>What a template is made for.</summary>
public enum TemplateKind
{
    /// <summary>A sheet that a client works with between sessions.</summary>
    Worksheet,

    /// <summary>A letter to a client or about one.</summary>
    Letter,

    /// <summary>The text of a message.</summary>
    Email,
}

/// <summary>Who reads the finished document.</summary>
public enum TemplateAudience
{
    /// <summary>The client, or somebody close to them.</summary>
    Client,

    /// <summary>A professional outside the team, such as a family doctor.</summary>
    Professional,

    /// <summary>The team itself.</summary>
    Team,
}

/// <summary>By what right the clinic uses the words of a template.</summary>
public enum TemplateCopyright
{
    /// <summary>The clinic's own words.</summary>
    Own,

    /// <summary>Somebody else's, with a licence.</summary>
    Licensed,

    /// <summary>Free for anybody under a public licence.</summary>
    Public,
}

/// <summary>Whether a document carries the service's crisis information.</summary>
public enum CrisisInformation
{
    /// <summary>Where a risk flag is set, it does; otherwise it may.</summary>
    Optional,

    /// <summary>It always does.</summary>
    Required,

    /// <summary>It never does: a card without a task, a summary for supervision.</summary>
    None,
}

/// <summary>What a template says about itself in <c>template.yaml</c>: enough to find it, choose it and answer for it.</summary>
/// <param name="Id">Name of the template in addresses and document properties: lower-case words with hyphens.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Kind">What it is made for.</param>
/// <param name="Code">Short code of the clinic's own list, such as <c>W03</c>; <see langword="null"/> when it has none.</param>
/// <param name="Audience">Who reads the finished document.</param>
/// <param name="Version">Version of the template, written into every document made from it.</param>
/// <param name="Owner">Who answers for its content.</param>
/// <param name="Review">The day by which the owner looks at it again.</param>
/// <param name="Copyright">By what right its words are used.</param>
/// <param name="Model">Name of the JSON Schema file beside it that says what it needs.</param>
/// <param name="Description">One or two sentences for somebody who chooses among templates.</param>
/// <param name="Suits">What it is good for, in the order of importance.</param>
/// <param name="Cautions">When to think twice.</param>
/// <param name="Variants">Ways to make it that its own fields choose: <c>together</c>, <c>few-words</c>. Formats such as large print are the house style's.</param>
/// <param name="Crisis">Whether its documents carry the service's crisis information.</param>
/// <param name="Change">What is new in this version, in a sentence.</param>
/// <param name="Retired">The day from which it is no longer offered; <see langword="null"/> while it is.</param>
/// <param name="Licence">For words that are somebody else's: which licence, and until when.</param>
/// <param name="MostGrade">The reading grade that its documents stay under; <see langword="null"/> for no limit.</param>
/// <param name="MostWords">The words that its documents have at most; <see langword="null"/> for no limit.</param>
/// <param name="MostPages">The pages that its documents take at most in the standard format; <see langword="null"/> for no limit.</param>
/// <param name="Language">The language of its fixed words, as a tag: <c>en-GB</c>, <c>pl-PL</c>.</param>
/// <param name="Translator">For words in another language than English: who translated them, and when.</param>
/// <param name="After">Codes of the kinds that it may follow, once they were looked at together.</param>
/// <param name="SignedOff">Who approved this version clinically, and when; <see langword="null"/> when nobody has yet.</param>
public sealed record TemplateManifest(
    string Id,
    string Title,
    TemplateKind Kind,
    string? Code,
    TemplateAudience Audience,
    string Version,
    string Owner,
    DateOnly Review,
    TemplateCopyright Copyright,
    string Model,
    string Description,
    IReadOnlyList<string> Suits,
    IReadOnlyList<string> Cautions,
    IReadOnlyList<string> Variants,
    CrisisInformation Crisis,
    string? Change,
    DateOnly? Retired,
    string? Licence,
    double? MostGrade,
    int? MostWords,
    int? MostPages,
    string Language = "en-GB",
    string? Translator = null,
    IReadOnlyList<string>? After = null,
    string? SignedOff = null)
{
    /// <summary>Name of the manifest in a template's folder.</summary>
    public const string FileName = "template.yaml";

    /// <summary>Name of the Word document in a template's folder.</summary>
    public const string DocumentName = "template.docx";

    /// <summary>Reads a manifest. Never throws for what is in the text; everything wrong with it is in the result's diagnostics.</summary>
    /// <param name="yaml">The text of <c>template.yaml</c>.</param>
    public static ManifestResult Parse(string yaml)
    {
        var findings = new ManifestFindings(yaml);
        var entries = ManifestYaml.Read(yaml, findings);
        return entries is null ? new ManifestResult(null, findings.All) : new ManifestReader(entries, findings).Read();
    }
}

/// <summary>What reading a manifest gave.</summary>
/// <param name="Manifest">The manifest; <see langword="null"/> when there is an error.</param>
/// <param name="Diagnostics">Everything found, in the order of the lines, then the keys that are missing.</param>
public sealed record ManifestResult(TemplateManifest? Manifest, IReadOnlyList<Diagnostic> Diagnostics);
