using Documents.Templating.RichText;

namespace Documents.Templating.Tests.RichText;

/// <summary>Addresses that data may, and may not, put behind a link.</summary>
public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://example.org/", "https://example.org/")]
    [InlineData("  https://example.org/a?b=c#d  ", "https://example.org/a?b=c#d")]
    [InlineData("http://example.org", "http://example.org")]
    [InlineData("HTTPS://EXAMPLE.org/", "HTTPS://EXAMPLE.org/")]
    [InlineData("https://example.org/a b\"c\\d", "https://example.org/a%20b%22c%5Cd")]
    [InlineData("https://example.org/%0Ajavascript:alert(1)", "https://example.org/%0Ajavascript:alert(1)")]
    [InlineData("www.example.org", "https://www.example.org")]
    [InlineData("Www.Example.org/x", "https://Www.Example.org/x")]
    [InlineData("anna.o'nowak+1@clinic.example.org", "mailto:anna.o'nowak+1@clinic.example.org")]
    [InlineData("mailto:anna@example.org?subject=a b", "mailto:anna@example.org?subject=a%20b")]
    [InlineData("tel:+44 20 7946 0958", "tel:+442079460958")]
    [InlineData("https://żółw.example.org/ü", "https://żółw.example.org/ü")]
    public void Address_may_be_linked_to(string text, string expected) => Assert.Equal(expected, LinkAddress.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("example.org")]
    [InlineData("#bookmark")]
    [InlineData("page.html")]
    [InlineData("/etc/passwd")]
    [InlineData("//server/share")]
    [InlineData(@"\\server\share")]
    [InlineData(@"C:\x.exe")]
    [InlineData("file:///c:/x")]
    [InlineData("FILE://server/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)//a@example.org")]
    [InlineData(" \u00A0\u200Bjavascript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("java\u00ADscript:alert(1)")]
    [InlineData("javascript%3Aalert(1)")]
    [InlineData("%6aavascript:alert(1)")]
    [InlineData("&#106;avascript:alert(1)")]
    [InlineData("data:text/html;base64,PHA+")]
    [InlineData("vbscript:x")]
    [InlineData("ms-word:ofe|u|https://example.org/x.docx")]
    [InlineData("ms-msdt:/id")]
    [InlineData("search-ms:query=x")]
    [InlineData("blob:https://example.org/x")]
    [InlineData("view-source:https://example.org")]
    [InlineData("ftp://example.org/")]
    [InlineData("https:")]
    [InlineData("https://")]
    [InlineData("mailto:")]
    [InlineData("https://exa\u202Emple.org/")]
    [InlineData("https://example.org/\u0000")]
    [InlineData("https://exam\nple.org/")]
    [InlineData("https://example.org/\uFFFE")]
    [InlineData("a@b")]
    [InlineData("@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("anna@example.org,bea@example.org")]
    public void Address_may_not_be_linked_to(string text) => Assert.Null(LinkAddress.Of(text));

    [Fact]
    public void Half_a_character_is_no_address() => Assert.Null(LinkAddress.Of("https://example.org/\ud83d"));

    [Fact]
    public void Address_longer_than_programs_open_is_none() => Assert.Null(LinkAddress.Of("https://example.org/" + new string('a', 2_000)));
}
