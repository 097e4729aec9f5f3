using System.IO.Compression;
using System.Text;

namespace Documents.Templating.Tests.Packages;

/// <summary>
/// A Word package put together in code, a valid one to begin with; every test spoils one thing. Nothing is checked here:
/// what is written is what the test says.
/// </summary>
internal sealed class TestPackage
{
    public const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    public const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string TemplateType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private readonly List<Part> _parts = [];
    private readonly List<(string Source, string Type, string Target, bool External)> _relationships = [];
    private readonly Dictionary<string, string> _types = [];
    private readonly Dictionary<string, string> _defaults = new()
    {
        ["rels"] = "application/vnd.openxmlformats-package.relationships+xml",
        ["xml"] = "application/xml",
        ["png"] = "image/png",
        ["bin"] = "application/octet-stream",
    };

    private sealed record Part(string Name, byte[] Bytes);

    /// <summary>A document with this in its body.</summary>
    public static TestPackage Word(string body = "<w:p><w:r><w:t>Dear {{ client.name }}</w:t></w:r></w:p>", string type = MainType)
    {
        var package = new TestPackage();
        package._types["word/document.xml"] = type;
        package._relationships.Add(("", OfficeRelationships + "officeDocument", "word/document.xml", false));
        return package.With("word/document.xml", Story("document", $"<w:body>{body}</w:body>"));
    }

    /// <summary>A part of the document: <c>w:document</c>, <c>w:hdr</c>, …</summary>
    public static string Story(string root, string content) =>
        $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} xmlns:w="{WordNamespace}" xmlns:r="{OfficeRelationships.TrimEnd('/')}">{content}</w:{root}>""";

    /// <summary>Adds or replaces a part.</summary>
    public TestPackage With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="With(string, string)"/>
    public TestPackage With(string name, byte[] bytes) => Without(name).WithAlso(name, bytes);

    /// <summary>Adds a part even if there is one of this name.</summary>
    public TestPackage WithAlso(string name, byte[] bytes)
    {
        _parts.Add(new Part(name, bytes));
        return this;
    }

    /// <summary>Replaces a word in the texts of all parts and in the targets of all relationships.</summary>
    public TestPackage Replace(string word, string by)
    {
        for (var index = 0; index < _parts.Count; index++)
        {
            var text = Encoding.Latin1.GetString(_parts[index].Bytes);
            _parts[index] = _parts[index] with { Bytes = Encoding.Latin1.GetBytes(text.Replace(word, by, StringComparison.Ordinal)) };
        }

        for (var index = 0; index < _relationships.Count; index++)
        {
            var link = _relationships[index];
            link.Target = link.Target.Replace(word, by, StringComparison.Ordinal);
            _relationships[index] = link;
        }

        return this;
    }

    public TestPackage Without(string name)
    {
        _parts.RemoveAll(part => part.Name == name);
        return this;
    }

    public TestPackage WithType(string name, string type)
    {
        _types[name] = type;
        return this;
    }

    public TestPackage WithoutType(string name)
    {
        _types.Remove(name);
        return this;
    }

    public TestPackage WithDefaultType(string extension, string type)
    {
        _defaults[extension] = type;
        return this;
    }

    public TestPackage WithRelationship(string type, string target, bool external = false, string source = "word/document.xml")
    {
        _relationships.Add((source, type.Contains("://", StringComparison.Ordinal) ? type : OfficeRelationships + type, target, external));
        return this;
    }

    public TestPackage WithoutRelationships()
    {
        _relationships.Clear();
        return this;
    }

    /// <summary>The package as .NET writes it.</summary>
    public byte[] Zip(CompressionLevel level = CompressionLevel.Optimal, bool seekable = true)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(seekable ? stream : new ForwardOnlyStream(stream), ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in AllParts())
            {
                using var entry = zip.CreateEntry(part.Name, level).Open();
                entry.Write(part.Bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Content types and relationships are made up unless the test brought its own.</summary>
    private IEnumerable<Part> AllParts()
    {
        if (!_parts.Exists(part => part.Name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Part("[Content_Types].xml", Encoding.UTF8.GetBytes(
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
                + string.Concat(_defaults.Select(type => $"""<Default Extension="{type.Key}" ContentType="{type.Value}"/>"""))
                + string.Concat(_types.Select(type => $"""<Override PartName="/{type.Key}" ContentType="{type.Value}"/>"""))
                + "</Types>"));
        }

        foreach (var group in _relationships.GroupBy(relationship => relationship.Source))
        {
            var slash = group.Key.LastIndexOf('/') + 1;
            var relationships = group.Select((relationship, index) =>
                $"""<Relationship Id="rId{index + 1}" Type="{relationship.Type}" Target="{relationship.Target}"{(relationship.External ? " TargetMode=\"External\"" : "")}/>""");
            yield return new Part($"{group.Key[..slash]}_rels/{group.Key[slash..]}.rels", Encoding.UTF8.GetBytes(
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relationships)}</Relationships>"""));
        }

        foreach (var part in _parts)
        {
            yield return part;
        }
    }

    /// <summary>Makes the zip writer put sizes behind the data (data descriptors).</summary>
    private sealed class ForwardOnlyStream(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
