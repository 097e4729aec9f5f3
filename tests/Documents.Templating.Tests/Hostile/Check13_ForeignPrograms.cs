using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 13. Objects of other programs, ActiveX controls, macros under any name, and what is locked are refused.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check13_ForeignPrograms
{
    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["object of another program"] = ("package.embedded-object", () => Word().With("word/embeddings/oleObject1.bin", "x").WithRelationship("oleObject", "embeddings/oleObject1.bin").Zip()),
        ["object of another program in a Strict document"] = ("package.embedded-object", () => Word().With("word/embeddings/oleObject1.bin", "x").WithRelationship(TestPackage.StrictRelationships + "oleObject", "embeddings/oleObject1.bin").Zip()),
        ["file that nothing points to"] = ("package.embedded-object", () => Word().With("word/embeddings/oleObject1.bin", "x").Zip()),
        ["object under another name"] = ("package.embedded-object", () => Word().With("word/media/x.bin", "x").WithType("word/media/x.bin", "application/vnd.openxmlformats-officedocument.oleObject").Zip()),
        ["ActiveX control"] = ("package.embedded-object", () => Word().With("word/activeX/activeX1.xml", "<x/>").With("word/activeX/activeX1.bin", "x").WithRelationship("control", "activeX/activeX1.xml").Zip()),
        ["workbook that is no chart's"] = ("package.embedded-object", () => Word().With("word/embeddings/a.xlsx", "x").WithRelationship("package", "embeddings/a.xlsx").Zip()),
        ["chart whose workbook has macros"] = ("package.embedded-object", () => ChartPackages.Word("xl/vbaProject.bin")),
        ["chart whose workbook is no workbook"] = ("package.embedded-object", () => ChartPackages.Word(workbook: "MZ"u8.ToArray())),
        ["macros renamed to .docx"] = ("package.macros", () => Word(type: "application/vnd.ms-word.document.macroEnabled.main+xml").With("word/vbaProject.bin", "x").WithRelationship("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin").Zip()),
        ["template with macros"] = ("package.macros", () => Word(type: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml").Zip()),
        ["macros under another name"] = ("package.macros", () => Word().With("word/media/x.bin", "x").WithType("word/media/x.bin", "application/vnd.ms-office.vbaProject").Zip()),
        ["encrypted entry"] = ("package.encrypted", () => WithFlag(Word().Zip(), 1)),
        ["password (OLE)"] = ("package.encrypted", () => CompoundFile("EncryptedPackage")),
        ["old .doc"] = ("package.not-a-word-document", () => CompoundFile("WordDocument")),
        ["ActiveX control that nothing points to"] = ("package.embedded-object", () => Word().With("word/activeX/activeX1.bin", "x").Zip()),
        ["OLE under a picture's name"] = ("package.embedded-object", () => Word().With("word/media/image1.png", "x").WithRelationship("oleObject", "media/image1.png").Zip()),
        ["macros by their relationship"] = ("package.macros", () => Word().With("word/media/x.bin", "x").WithRelationship("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "media/x.bin").Zip()),
        ["macros by their name"] = ("package.macros", () => Word().With("word/vbaProject.bin", "x").Zip()),
        ["macros by their name in other letters"] = ("package.macros", () => Word().With("WORD/VBAPROJECT.BIN", "x").Zip()),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_is_refused(string name) => GateRun.Refuses(Packages[name]);
}
