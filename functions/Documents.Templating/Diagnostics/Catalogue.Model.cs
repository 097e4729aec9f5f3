namespace Documents.Templating.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static readonly DiagnosticKind ModelNotJson = Error(
        "model.not-json",
        "The data are not valid JSON (line {0}, byte {1}).",
        "Check the quotes and commas there.",
        "{ \"name\": Eden }");

    public static readonly DiagnosticKind ModelTooDeep = Error(
        "model.too-deep",
        "The data are nested more than {0} levels deep.",
        "Flatten the data.",
        "[[[[ … ]]]]");

    public static readonly DiagnosticKind ModelNotAnObject = Error(
        "model.not-an-object",
        "The data are not a JSON object.",
        "The outermost thing is written in braces: {{ \"name\": \"…\" }}.",
        "[1, 2]");

    public static readonly DiagnosticKind ModelDuplicateName = Error(
        "model.duplicate-name",
        "The data have the name “{0}” twice in the same object.",
        "Delete one of them: it is not clear which is meant.",
        "{ \"name\": \"a\", \"name\": \"b\" }");

    public static readonly DiagnosticKind ModelWrongType = Error(
        "model.wrong-type",
        "“{0}” in the data is {1}, and the schema asks for {2}.",
        "Correct the data. Dates are written 2026-12-01, moments 2026-12-01T14:00, times 14:00.",
        "{ \"goals\": \"one\" } with a list of goals in the schema");

    public static readonly DiagnosticKind ModelUnknownField = Warning(
        "model.unknown-field",
        "The data have no “{0}”.",
        "{1}If the template is right, add the field to the data.",
        "{{ clent.name }}");

    public static readonly DiagnosticKind ModelGap = Error(
        "model.gap",
        "There is no value for “{0}” ({1}).",
        "Add it to the data, or let the document ask for it.",
        "{{ name }} without a name in the data, with gaps not allowed");

    public static readonly DiagnosticKind InvalidCharacter = Warning(
        "model.invalid-character",
        "The value of {0} held a character that Word cannot show; “�” stands in its place.",
        "Correct the text in the data: it often comes from copying out of another program.",
        "{{ name }} with a name that holds a control character");

    public static readonly DiagnosticKind UnsafeAddress = Error(
        "model.unsafe-address",
        "The address that {0} gives is not one that a document may link to.",
        "Links go to https, http, mailto or tel addresses.",
        "a hyperlink to {{ site }} with javascript: in the data");

    public static readonly DiagnosticKind LinkLeftOut = Warning(
        "model.link-left-out",
        "A link in the Markdown that {0} gives leads to an address that a document may not link to; its words stand without the link.",
        "Links go to https, http, mailto or tel addresses, written out in full. Correct the address in the data, or leave the link out.",
        "{{ note | markdown }} with a link to javascript: in the data");

    public static readonly DiagnosticKind TangledMarkdown = Error(
        "model.tangled-markdown",
        "The Markdown that {0} gives cannot be laid out: lists or quotes stand in one another too deep, it has many thousands of lines or a table of more than 63 columns, or one paragraph holds many thousands of signs such as * and [.",
        "Simplify the text in the data. If it is not meant as Markdown, print it without “markdown”, or with “paragraphs”.",
        "{{ note | markdown }} with a hundred quotes in one another in the data");

    public static readonly DiagnosticKind SchemaNotJson = Error(
        "schema.not-json",
        "The schema is not a valid JSON object (line {0}, byte {1}).",
        "Check the quotes and commas there.",
        "{ \"type\": object }");

    public static readonly DiagnosticKind SchemaUnsupported = Warning(
        "schema.unsupported",
        "The schema uses “{0}” at “{1}”, which templates do not look at.",
        "Say it with type, properties, required, items, enum, format, title and $ref.",
        "{ \"oneOf\": [] }");
}
