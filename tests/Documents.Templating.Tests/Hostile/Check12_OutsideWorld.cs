using System.Net;
using System.Net.Sockets;
using System.Text;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 12. Whatever a document would fetch by itself is refused; the links that a person may click stay. Nothing the
/// engine does opens a connection: somebody listens at every address in these documents, and hears nothing.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check12_OutsideWorld
{
    private const string Host = "HOST";

    private static readonly Dictionary<string, Func<TestPackage>> Packages = new()
    {
        ["template on a web server"] = () => Word().WithRelationship("attachedTemplate", "http://HOST/a.dotm", external: true, source: "word/settings.xml"),
        ["template on a file server"] = () => Word().WithRelationship("attachedTemplate", "file:///\\\\127.0.0.1\\share\\a.dotm", external: true, source: "word/settings.xml"),
        ["picture on a web server"] = () => Word().WithRelationship("image", "http://HOST/a.png", external: true),
        ["picture on a web server, said to be inside"] = () => Word().WithRelationship("image", "http://HOST/a.png"),
        ["picture on a web server, by its drawing"] = () => Word("""<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://HOST/a.png"/>"""),
        ["frame"] = () => Word().WithRelationship("frame", "http://HOST/", external: true, source: "word/webSettings.xml"),
        ["subdocument"] = () => Word("<w:subDoc r:id=\"rId1\"/>").WithRelationship("subDocument", "http://HOST/a.docx", external: true),
        ["mail merge list"] = () => Word().WithRelationship("mailMergeSource", "http://HOST/clients.mdb", external: true, source: "word/settings.xml"),
        ["mail merge list on a disk"] = () => Word().WithRelationship("mailMergeSource", "file:///C:\\clients.mdb", external: true, source: "word/settings.xml"),
        ["linked object"] = () => Word().WithRelationship("oleObject", "http://HOST/a.rtf", external: true),
        ["linked file"] = () => Word().WithRelationship("package", "http://HOST/a.xlsx", external: true),
        ["sound"] = () => Word().WithRelationship("audio", "http://HOST/a.wav", external: true),
        ["film"] = () => Word().WithRelationship("video", "http://HOST/a.mp4", external: true),
        ["stylesheet for saving"] = () => Word().WithRelationship("transform", "http://HOST/a.xsl", external: true, source: "word/settings.xml"),
        ["relationship of a kind nobody knows"] = () => Word().WithRelationship("http://schemas.example/whatever", "http://HOST/x", external: true),
        ["relationship of a part that is not there"] = () => Word().WithRelationship("image", "http://HOST/a.png", external: true, source: "word/gone.xml"),
        ["picture loaded by a drawing"] = () => Word().With("word/media/image1.svg", """<svg xmlns="http://www.w3.org/2000/svg"><image href="http://HOST/a.png"/></svg>"""),
        ["field that fetches a picture"] = () => Word("""<w:p><w:fldSimple w:instr="INCLUDEPICTURE http://HOST/a.png"/></w:p>"""),
        ["document type"] = () => Word().With("word/styles.xml", """<!DOCTYPE x SYSTEM "http://HOST/x.dtd"><x/>"""),
    };

    /// <summary>Documents that are admitted although an address of ours stands in them.</summary>
    private static readonly Dictionary<string, Func<TestPackage>> Admitted = new()
    {
        ["links to click"] = () => Word("""<w:p><w:hyperlink r:id="rId1"><w:r><w:t>{{ v }}</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId2"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>""")
            .WithRelationship("hyperlink", "http://HOST/", external: true).WithRelationship("hyperlink", "{{ v }}", external: true),
        ["link by a field"] = () => Word("""<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://HOST/"</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>"""),
        ["style sheet of XML"] = () => Word().With("word/styles.xml", """<?xml-stylesheet href="http://HOST/a.xsl"?><x/>"""),
        ["schema of XML"] = () => Word().With("customXml/item1.xml", """<x xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://HOST/ http://HOST/a.xsd"/>"""),
        ["inclusion of XML"] = () => Word().With("customXml/item1.xml", """<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="http://HOST/a.xml"/>"""),
        ["tag with an address"] = () => Word("""<w:p><w:r><w:t>{{ 'http://HOST/' }} {{ v | string.upcase }}</w:t></w:r></w:p>"""),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    public static TheoryData<string> AdmittedNames => [.. Admitted.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_would_be_fetched_is_refused_and_not_fetched(string name) =>
        Assert.Null(Unheard(Packages[name]()).Template);

    [Theory]
    [MemberData(nameof(AdmittedNames))]
    public void What_a_person_clicks_stays_and_is_not_fetched(string name) =>
        Assert.NotNull(Unheard(Admitted[name]()).Template);

    [Fact]
    public void Whoever_connects_is_heard()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        Assert.True(IsHeard(listener));
    }

    /// <summary>Does with a package everything that can be done, while somebody listens.</summary>
    private static CompileResult Unheard(TestPackage package)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var host = listener.LocalEndpoint.ToString()!;
        var bytes = package.Replace(Host, host).Zip();
        var model = Attempt.Model($$"""{ "v": "http://{{host}}/" }""");
        var schema = ModelSchema.Parse(Encoding.UTF8.GetBytes($$"""{ "$schema": "http://{{host}}/", "$id": "http://{{host}}/", "type": "object", "properties": { "v": { "type": "string" }, "x": { "$ref": "http://{{host}}/x.json" } } }"""));
        var compiled = DocumentTemplate.Compile(bytes, new CompileOptions { Schema = schema.Schema });
        if (compiled.Template is not null)
        {
            using var output = new MemoryStream();
            Assert.True(compiled.Template.Render(model, output).Succeeded);
            FilledDocument.Read(output.ToArray());
        }

        FilledDocument.Read(bytes);
        DocumentWords.Read(bytes);
        AnnotatedCopy.Write(bytes, [new Diagnostic("x", DiagnosticSeverity.Error, "Wrong.", null, null)], Stream.Null);
        Assert.False(IsHeard(listener));
        return compiled;
    }

    private static bool IsHeard(TcpListener listener) => listener.Pending() || listener.Server.Poll(20_000, SelectMode.SelectRead);
}
