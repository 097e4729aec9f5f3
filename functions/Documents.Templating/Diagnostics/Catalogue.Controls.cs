namespace Documents.Templating.Diagnostics;

/// <content>What can be wrong with content controls: when they are filled, and when they come back.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly DiagnosticKind NotYesOrNo = Error(
        "template.not-yes-or-no",
        "The tick box {1} needs yes or no, and “{0}” in the data is something else.",
        "Write true or false into the data. Or bind the box to a field that says yes or no: click the box, choose Developer > Properties, and write that field into “Tag”.",
        "a tick box with the tag {{ minutes }}");

    public static readonly DiagnosticKind NotAChoice = Error(
        "model.not-a-choice",
        "“{0}” in the data is none of the choices of the list {1}.",
        "Correct the data. Or add the choice: click the list in the template, choose Developer > Properties > Add, and write the value of the data into “Value”.",
        "a drop-down list with the tag {{ mood }} and a mood in the data that it does not offer");

    public static readonly DiagnosticKind TagsLost = Warning(
        "document.tags-lost",
        "The document was made from a template, and its content controls have lost their tags, so nobody can tell which answer is which.",
        "Another program than Word has saved it: LibreOffice drops the tags. Ask for the document to be filled in with Word, or copy the answers by hand.",
        "a worksheet that was filled in and saved with LibreOffice");

    public static readonly DiagnosticKind OtherTemplate = Warning(
        "document.other-template",
        "The document was not made from the template {0}.",
        "Name the template that it was made from: what is told here of its fields may be wrong.",
        "a session letter read with the template of a worksheet");

    public static readonly DiagnosticKind OtherVersion = Warning(
        "document.other-version",
        "The document was made with another version of the template than {0}.",
        "Look at what no longer matches: fields and choices may have come, gone or changed since.",
        "a sheet of last year, read with this year's template");
}
