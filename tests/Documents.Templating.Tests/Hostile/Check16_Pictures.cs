using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 16. Pictures are refused by what their headers say before a program unpacks them, and drawings for what they would
/// run or load.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check16_Pictures
{
    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["picture of 30,000 pixels (PNG)"] = ("package.inflates-too-much", () => Word().With("word/media/image1.png", Png(30_000, 10)).Zip()),
        ["picture of 30,000 pixels (GIF)"] = ("package.inflates-too-much", () => Word().With("word/media/image1.gif", Gif(10, 30_000)).Zip()),
        ["picture of 30,000 pixels (JPEG)"] = ("package.inflates-too-much", () => Word().With("word/media/image1.jpeg", Jpeg(30_000, 30_000)).Zip()),
        ["drawing with a script"] = ("package.external-target", () => Svg("<script>alert(1)</script>")),
        ["drawing with a script in an attribute"] = ("package.external-target", () => Svg("""<rect onclick="alert(1)"/>""")),
        ["drawing that loads a picture"] = ("package.external-target", () => Svg("""<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://evil.example/a.png"/>""")),
        ["drawing that loads by its style"] = ("package.external-target", () => Svg("<style>rect { fill: url('https://evil.example/a.svg#x') }</style>")),
        ["picture of 30,000 pixels (PNG), of a size beyond numbers"] = ("package.inflates-too-much", () => Word().With("word/media/image1.png", Png(unchecked((int)0xFFFF_FFFF), 10)).Zip()),
        ["picture of 30,000 pixels (JPEG, progressive)"] = ("package.inflates-too-much", () => Word().With("word/media/image1.jpeg", Jpeg(10, 30_000)).Zip()),
        ["picture of 30,000 pixels under another name"] = ("package.inflates-too-much", () => Word().With("word/media/image1.bin", Png(30_000, 30_000)).Zip()),
        ["megabyte that inflates to gigabytes"] = ("package.inflates-too-much", () => Word().With("word/media/image1.png", new byte[120 << 20]).Zip()),
        ["drawing with a handler"] = ("package.external-target", () => Svg("<handler>alert(1)</handler>")),
        ["drawing with a page in it"] = ("package.external-target", () => Svg("<foreignObject><p/></foreignObject>")),
        ["drawing with an address that runs"] = ("package.external-target", () => Svg("<a href=\"javascript:alert(1)\"/>")),
        ["drawing that imports a style"] = ("package.external-target", () => Svg("<style>@import 'https://evil.example/a.css';</style>")),
        ["drawing in a drawing"] = ("package.external-target", () => Svg("<image href=\"data:image/svg+xml;base64,AAAA\"/>")),
        ["drawing by its content type"] = ("package.external-target", () => Word().With("word/media/image1.bin", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>").WithType("word/media/image1.bin", "image/svg+xml").Zip()),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_is_refused(string name) => GateRun.Refuses(Packages[name]);
}
