namespace Documents.Templating.Diagnostics;

/// <content>What the gate can find wrong with a file before anybody looks at its tags.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly DiagnosticKind PackageNotAWordDocument = new(
        "package.not-a-word-document",
        DiagnosticSeverity.Error,
        "This is not a Word document (.docx): it is {0}.",
        "If Word can open the file, open it there, choose File > Save As, pick the type “Word Document (*.docx)”, and use that copy.",
        "an old .doc, a PDF, or an Excel workbook that was renamed to .docx");

    public static readonly DiagnosticKind PackageDamaged = new(
        "package.damaged",
        DiagnosticSeverity.Error,
        "The file is damaged: {0}.",
        "In Word choose File > Open > Browse, pick the file, click the arrow beside “Open”, and choose “Open and Repair”. Then save it under a new name and use that copy.",
        "a .docx whose download broke off half-way");

    public static readonly DiagnosticKind PackageEncrypted = new(
        "package.encrypted",
        DiagnosticSeverity.Error,
        "The document is locked with a password or with restricted access, so it cannot be read here.",
        "Open it in Word, choose File > Info > Protect Document > “Encrypt with Password”, empty the box, click OK and save. If access is restricted, choose “Unrestricted Access” in the same place.",
        "a .docx saved with a password");

    public static readonly DiagnosticKind PackageTooLarge = new(
        "package.too-large",
        DiagnosticSeverity.Error,
        "The file is {0} large; at most {1} is possible.",
        "It is most likely the pictures: click one, choose Picture Format > Compress Pictures, clear the tick at “Apply only to this picture”, pick “E-mail (96 ppi)”, click OK and save.",
        "a .docx with photographs straight from a camera");

    public static readonly DiagnosticKind PackageTooManyParts = new(
        "package.too-many-parts",
        DiagnosticSeverity.Error,
        "The file is made of more than {0} parts (pictures, charts, headers and the like).",
        "Copy what you need into a new, empty document and save that.",
        "a .docx with thousands of pictures");

    public static readonly DiagnosticKind PackageInflatesTooMuch = new(
        "package.inflates-too-much",
        DiagnosticSeverity.Error,
        "The file is small to send but far too large to open: {0}.",
        "If a picture is named, delete it and insert it again at the size you need. Otherwise do not open the file: ask for a new copy, or copy the text into a new, empty document.",
        "a .docx with one picture of 30,000 × 30,000 pixels");

    public static readonly DiagnosticKind PackageDuplicatePart = new(
        "package.duplicate-part",
        DiagnosticSeverity.Error,
        "The file holds the part “{0}” twice, so two programs could show two different documents.",
        "Open it in Word, read whether it is what you expect, choose File > Save As under a new name, and use that copy.",
        "a .docx changed with a zip program so that “word/document.xml” is in it twice");

    public static readonly DiagnosticKind PackageUnsafePartName = new(
        "package.unsafe-part-name",
        DiagnosticSeverity.Error,
        "The file holds a part with the name “{0}”, which Word never writes and which could overwrite other files.",
        "Do not use this file. Ask the person who sent it for a new copy saved by Word.",
        "a .docx with a part named “../../start.cmd”");

    public static readonly DiagnosticKind PackageTooDeep = new(
        "package.too-deep",
        DiagnosticSeverity.Error,
        "Things stand inside one another more than {0} deep (tables in tables, content controls in content controls, fields in fields).",
        "Word does not write this by itself. Copy the text without its tables and controls (Paste Special > Unformatted Text) into a new, empty document.",
        "a .docx with 300 content controls, each inside the one before");

    public static readonly DiagnosticKind PackageDoctype = new(
        "package.doctype",
        DiagnosticSeverity.Error,
        "A part of the file holds a document type declaration (DTD), which can make a program read other files.",
        "Open it in Word, choose File > Save As under a new name, and use that copy. If the place is a picture, it is an SVG drawing: save it as PNG and insert that instead.",
        "a “word/document.xml” that begins with <!DOCTYPE …>");

    public static readonly DiagnosticKind PackageMacros = new(
        "package.macros",
        DiagnosticSeverity.Error,
        "The document can hold macros, which are programs: {0}.",
        "Open it in Word, choose File > Save As, pick the type “Word Document (*.docx)”, answer “Yes” to going on without macros, and use that copy.",
        "a .docm that was renamed to .docx");

    public static readonly DiagnosticKind PackageEmbeddedObject = new(
        "package.embedded-object",
        DiagnosticSeverity.Error,
        "The document holds {0}, which can start a program when somebody clicks it.",
        "Click the object in Word, copy it, delete it, and paste it with Home > Paste > Paste Special as a picture.",
        "a .docx with a spreadsheet or a file put in by Insert > Object");

    public static readonly DiagnosticKind PackageExternalTarget = new(
        "package.external-target",
        DiagnosticSeverity.Error,
        "In the document {0} points outside, to “{1}”.",
        "{2}",
        "a .docx with a picture linked from a web server, or a link to “file://server/folder”");

    public static readonly DiagnosticKind PackageDangerousField = new(
        "package.dangerous-field",
        DiagnosticSeverity.Error,
        "The document holds a field “{0}”, which can fetch files or start programs when somebody opens it.",
        "Press Alt+F9 to see the fields and look for {{ {0} … }}. Click in it and press Ctrl+Shift+F9 to keep only what it shows, or delete it. Press Alt+F9 again.",
        "{ INCLUDETEXT \"C:\\\\letters\\\\footer.docx\" } or { DDEAUTO … }");

    public static readonly DiagnosticKind PackageForeignContent = new(
        "package.foreign-content",
        DiagnosticSeverity.Error,
        "The document takes in {0}, which cannot be checked here.",
        "Open it in Word (which then makes it ordinary text) and save it as a new document. For a master document choose View > Outline > Show Document, click each subdocument and choose “Unlink”.",
        "a .docx in which another program put a web page as a whole (altChunk)");

    public static readonly DiagnosticKind PackageNoMainPart = new(
        "package.no-main-part",
        DiagnosticSeverity.Error,
        "The file looks like a Word document, but the part with its text is missing.",
        "Open it in Word to see whether anything is in it. If Word opens it, save it as a new “Word Document (*.docx)” and use that copy; otherwise ask for a new copy.",
        "a .docx from which “word/document.xml” was removed");
}
