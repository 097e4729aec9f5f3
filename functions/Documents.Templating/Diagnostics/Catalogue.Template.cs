namespace Documents.Templating.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static readonly DiagnosticKind UnclosedTag = Error(
        "template.unclosed-tag",
        "A tag begins with “{{{{” and does not end in the same paragraph.",
        "Type “}}}}” where the tag ends. A tag may go over several lines (Shift+Enter), not over several paragraphs (Enter).",
        "Dear {{ name,");

    public static readonly DiagnosticKind StrayClose = Warning(
        "template.stray-close",
        "“}}}}” stands here without a “{{{{” before it, and is printed as it is.",
        "If it ends a tag, type “{{{{” where the tag begins. If the braces are meant as text, leave them.",
        "Dear name }},");

    public static readonly DiagnosticKind EmptyTag = Error(
        "template.empty-tag",
        "This tag is empty.",
        "Write the name of a field between the braces, or delete them.",
        "Dear {{ }},");

    public static readonly DiagnosticKind TagTooLong = Error(
        "template.tag-too-long",
        "This tag has more than {0} characters.",
        "Divide it into several tags, or prepare the value in the data. If the tag swallowed ordinary text, its “}}}}” is missing.",
        "{{ \"a very long text …\" }}");

    public static readonly DiagnosticKind TooManyTags = Error(
        "template.too-many-tags",
        "The template has more than {0} tags.",
        "Use a “for” block instead of writing the same tags again and again.",
        "{{ a }} {{ a }} {{ a }} …");

    public static readonly DiagnosticKind Syntax = Error(
        "template.syntax",
        "The tag {0} cannot be understood: {1}",
        "Compare it with the examples in the author's guide. Texts stand in quotes, and names have no spaces.",
        "{{ name | }}");

    public static readonly DiagnosticKind UnclosedBlock = Error(
        "template.unclosed-block",
        "The block that begins with {0} is never closed.",
        "Type {{{{ end }}}} where the block ends, in the same table, text box, note or header as its beginning.",
        "{{ if likes_tea }}Tea");

    public static readonly DiagnosticKind UnopenedBlock = Error(
        "template.unopened-block",
        "{0} belongs to no block.",
        "Delete it, or type the “if” or “for” that it belongs to before it, in the same table, text box, note or header. If a field has this name, give it another one, or name its group: visit.when.",
        "Tea{{ end }}");

    public static readonly DiagnosticKind MisplacedMiddle = Error(
        "template.misplaced-else",
        "{0} does not fit the block {1} that is open here (it begins at {2}).",
        "“else” divides an “if”, “for” or “case” block, “when” divides a “case” block. Perhaps an {{{{ end }}}} before it is missing or one too many.",
        "{{ with client }}{{ else }}{{ end }}");

    public static readonly DiagnosticKind CrossedBlock = Error(
        "template.crossed-block",
        "The tags {0} ({1}) and {2} ({3}) do not fit together: what lies between them is not whole.",
        "Put both tags into the same paragraph, or into paragraphs of their own in the same cell, text box or page, or both into one row or into rows of the same table.",
        "{{ if a }} in a table cell, {{ end }} after the table");

    public static readonly DiagnosticKind MisplacedExit = Error(
        "template.misplaced-break",
        "{0} stands in the middle of what it would leave out.",
        "Put it, with its “if”, into a paragraph of its own at the beginning of what the loop repeats, or at the beginning of the first cell of the row.",
        "{{ for x in xs }}, then a paragraph: text {{ break }}, then {{ end }}");

    public static readonly DiagnosticKind TextBeforeWhen = Error(
        "template.text-before-when",
        "Between {0} and its first “when” stands something that would never be printed.",
        "Put it before the “case”, or into one of its choices.",
        "{{ case way }}By {{ when 1 }}post{{ end }}");

    public static readonly DiagnosticKind SplitField = Error(
        "template.split-field",
        "The block {0} begins or ends inside a field of Word's (a page number, a link, a table of contents).",
        "Put the whole field inside the block or outside it. Alt+F9 shows where a field begins and ends.",
        "{{ if a }}[start of a field]{{ end }}");

    public static readonly DiagnosticKind TagInFieldCode = Error(
        "template.tag-in-field-code",
        "A tag stands in the code of a field, where it could turn the field into something else.",
        "Put the tag into the field's visible text, or take the field away (Ctrl+Shift+F9) and write the tag alone. Only the address of a HYPERLINK field may hold a tag.",
        "{ REF {{ name }} }");

    public static readonly DiagnosticKind NotAllowed = Error(
        "template.not-allowed",
        "{0} is not allowed in a template.",
        "{1}",
        "{{ while true }}{{ end }}");

    public static readonly DiagnosticKind UnknownFunction = Error(
        "template.unknown-function",
        "There is no function “{0}”.",
        "{1}The author's guide lists all functions. A field is written alone: {{{{ {0} }}}}.",
        "{{ name | string.uppercase }}");

    public static readonly DiagnosticKind UnknownField = Error(
        "template.unknown-field",
        "The field “{0}” is not in the schema of this template.",
        "{1}The command “documents fields” lists the fields; a new field must be added to the schema first.",
        "{{ clent.name }}");

    public static readonly DiagnosticKind NotAList = Error(
        "template.not-a-list",
        "{0} goes through something that is not a list.",
        "A “for” block needs a list. If the field is a single value, print it without “for”.",
        "{{ for letter in name }}{{ end }}");

    public static readonly DiagnosticKind NotAGroup = Error(
        "template.not-a-group",
        "{0} needs a field that has fields of its own.",
        "Use “with” for a group such as “client”. If the field is a single value, print it without “with”.",
        "{{ with name }}{{ end }}");

    public static readonly DiagnosticKind PrintedGroup = Error(
        "template.printed-group",
        "This tag prints a field that has fields of its own.",
        "Say which of its fields is meant, such as {{{{ client.name }}}}.",
        "{{ client }}");

    public static readonly DiagnosticKind Failed = Error(
        "template.failed",
        "{0} does not work with these values{1}",
        "Check that the fields hold what the tag expects: numbers to calculate with, dates for dates, lists for lists.",
        "{{ name * list }}");

    public static readonly DiagnosticKind NotADate = Error(
        "template.not-a-date",
        "A date is expected here, and the value is not one.",
        "Dates in the data are written 2026-12-01, moments 2026-12-01T14:00, times 14:00. Patterns are written '%d %B %Y' or 'd MMMM yyyy'.",
        "{{ name | date.on }}");

    public static readonly DiagnosticKind LoopLimit = Error(
        "template.loop-limit",
        "The loops of this template turn more than {0} times.",
        "Shorten the list, or divide the document.",
        "{{ for i in 1..100000000 }}{{ end }}");

    public static readonly DiagnosticKind OutputLimit = Error(
        "template.output-limit",
        "The document would be larger than {0} bytes.",
        "Shorten the list, or divide the document.",
        "{{ for i in 1..100000 }}a long paragraph{{ end }}");

    public static readonly DiagnosticKind TooManyLists = Error(
        "template.too-many-lists",
        "The document would have more than {0} numbered lists, which is more than Word tells apart.",
        "Shorten the list that the loop goes through, divide the document, or use bullets, which need no counting.",
        "{{ for day in days }} around a heading and a numbered list, with thousands of days in the data");

    public static readonly DiagnosticKind ValueLimit = Error(
        "template.value-limit",
        "A value is longer than {0} characters.",
        "Shorten the text. A template never cuts it.",
        "{{ 'a' * 2000000 }}");

    public static readonly DiagnosticKind TimeLimit = Error(
        "template.time-limit",
        "The document was not ready after {0} seconds.",
        "Shorten the lists, or simplify the template.",
        "{{ for i in 1..1000 }}{{ for j in 1..1000 }}…{{ end }}{{ end }}");

    public static readonly DiagnosticKind HiddenText = Warning(
        "template.hidden-text",
        "There is hidden text here; documents go out without it.",
        "Click ¶ on the Home tab to see it. Delete it, or make a note for colleagues a comment (Review > New Comment). If it is meant for the reader, select it, press Ctrl+D and clear the tick at “Hidden”.",
        "“Ask for the phone number first”, formatted with Font > Hidden");

    public static readonly DiagnosticKind MappedControl = Warning(
        "template.mapped-control",
        "This content control takes its text from data {0} (XML mapping). A document keeps the text that the control shows, and not the mapping.",
        "If its text is the same for everybody, leave it. If it differs from client to client, put a tag into the control. Right-click > Remove Content Control makes it ordinary text.",
        "a control for the company from Insert > Quick Parts > Document Property");

    private static DiagnosticKind Error(string id, string message, string suggestion, string example) =>
        new(id, DiagnosticSeverity.Error, message, suggestion, example);

    private static DiagnosticKind Warning(string id, string message, string suggestion, string example) =>
        new(id, DiagnosticSeverity.Warning, message, suggestion, example);
}
