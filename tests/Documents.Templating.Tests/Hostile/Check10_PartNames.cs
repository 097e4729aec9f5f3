using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 10. Names that lead out of the folder where somebody unpacks the package, or that two parts share, are refused.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check10_PartNames
{
    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["the document twice"] = ("package.duplicate-part", () => Word().WithAlso("word/document.xml", "<x/>"u8.ToArray()).Zip()),
        ["the document twice in other letters"] = ("package.duplicate-part", () => Word().WithAlso("WORD/Document.XML", "<x/>"u8.ToArray()).Zip()),
        ["zip slip"] = ("package.unsafe-part-name", () => Word().With("word/../../../etc/cron.d/x", "x").Zip()),
        ["zip slip, encoded"] = ("package.unsafe-part-name", () => Word().With("word/%2e%2e/%2e%2e/x", "x").Zip()),
        ["absolute name"] = ("package.unsafe-part-name", () => Word().With("/word/x.xml", "<x/>").Zip()),
        ["back slashes"] = ("package.unsafe-part-name", () => Word().With(@"word\x.xml", "<x/>").Zip()),
        ["drive letter"] = ("package.unsafe-part-name", () => Word().With("c:x.xml", "<x/>").Zip()),
        ["line break in a name"] = ("package.unsafe-part-name", () => Word().With("word/a\nb.xml", "<x/>").Zip()),
        ["zip slip at the start"] = ("package.unsafe-part-name", () => Word().With("../evil.xml", "<x/>").Zip()),
        ["zip slip by back slashes"] = ("package.unsafe-part-name", () => Word().With("word\\..\\..\\evil.xml", "<x/>").Zip()),
        ["zip slip, encoded slashes"] = ("package.unsafe-part-name", () => Word().With("word%2F..%2F..%2Fevil.xml", "<x/>").Zip()),
        ["one dot"] = ("package.unsafe-part-name", () => Word().With("word/./x.xml", "<x/>").Zip()),
        ["two slashes"] = ("package.unsafe-part-name", () => Word().With("word//x.xml", "<x/>").Zip()),
        ["file server"] = ("package.unsafe-part-name", () => Word().With("\\\\server\\share\\x.xml", "<x/>").Zip()),
        ["stream of a file"] = ("package.unsafe-part-name", () => Word().With("word/x.xml:hidden", "<x/>").Zip()),
        ["NUL in a name"] = ("package.unsafe-part-name", () => Word().With("word/x.xml\0.png", "<x/>").Zip()),
        ["name of a thousand characters"] = ("package.unsafe-part-name", () => Word().With("word/" + new string('a', 1_000) + ".xml", "<x/>").Zip()),
        ["a picture twice in other letters"] = ("package.duplicate-part", () => Word().With("word/media/a.png", []).WithAlso("word/MEDIA/A.PNG", []).Zip()),
        ["the list of content types twice"] = ("package.duplicate-part", () => Word().With("[Content_Types].xml", "<Types/>").WithAlso("[content_types].xml", "<Types/>"u8.ToArray()).Zip()),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_is_refused(string name) => GateRun.Refuses(Packages[name]);
}
