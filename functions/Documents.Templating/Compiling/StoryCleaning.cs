using System.Text;
using System.Text.RegularExpressions;
using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>
/// Takes out of a part what Word noted in it beside the text: revision ids, the marks of comments, the author's printer,
/// names of people who may edit, and paths on the author's own disk.
/// </summary>
internal static partial class StoryCleaning
{
    private static readonly byte[][] Signs =
    [
        "rsid"u8.ToArray(), "printerSettings"u8.ToArray(), "permStart"u8.ToArray(), "dataBinding"u8.ToArray(), "vanish"u8.ToArray(),
        // What there is in a path on somebody's disk.
        ":\\"u8.ToArray(), "\\\\"u8.ToArray(), "file:"u8.ToArray(), "Users"u8.ToArray(), "home/"u8.ToArray(), "Volumes/"u8.ToArray(),
    ];

    /// <summary>Whether the bytes of a part may hold anything to take out; cheaper than parsing it.</summary>
    public static bool MayNeed(ReadOnlySpan<byte> xml, bool keepComments)
    {
        foreach (var sign in Signs)
        {
            if (xml.IndexOf(sign) >= 0)
            {
                return true;
            }
        }

        return (!keepComments && xml.IndexOf("omment"u8) >= 0) || HasDrive(xml) || IsUtf16(xml);
    }

    /// <returns>Whether anything was taken out.</returns>
    public static bool Clean(Element root, bool keepComments)
    {
        var isChanged = false;
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            isChanged |= element.Attributes.RemoveAll(a => a.Name.StartsWith("w:rsid", StringComparison.Ordinal)) > 0;
            switch (element.Name)
            {
                case "w:rsid" or "w:printerSettings" when element.Parent is not null:
                    element.Remove();
                    isChanged = true;
                    break;
                case "w:commentRangeStart" or "w:commentRangeEnd" or "w:commentReference" when !keepComments && element.Parent is not null:
                    RemoveMark(element);
                    isChanged = true;
                    break;
                case "w:permStart":
                    isChanged |= element.Attributes.RemoveAll(a => a.Name == "w:ed") > 0;
                    break;
            }

            isChanged |= EmptyPaths(element);
        }

        return isChanged;
    }

    /// <summary>The run of a comment's mark holds nothing else.</summary>
    private static void RemoveMark(Element mark)
    {
        var run = mark.Parent!;
        mark.Remove();
        if (run.Name == "w:r" && run.Elements.All(child => child.Name == "w:rPr"))
        {
            run.Remove();
        }
    }

    /// <summary>Programs put the path of a picture's file where its alternative text belongs. It describes nothing.</summary>
    private static bool EmptyPaths(Element element)
    {
        var isChanged = false;
        foreach (var attribute in element.Attributes.Where(a => a.Name is "descr" or "title" or "alt" or "name" or "tooltip" or "w:tooltip" or "o:title" or "o:href" && Path().IsMatch(a.Value)))
        {
            attribute.Value = "";
            isChanged = true;
        }

        return isChanged;
    }

    /// <summary>A drive, a file server, the home folder of a Macintosh or Unix, new and old; and nothing with a tag in it.</summary>
    [GeneratedRegex(@"^\s*(file:|[A-Za-z]:[\\/]|\\\\|/(?:Users|home|Volumes)/|[^/:{}]+:Users:)(?!.*\{\{)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 200)]
    private static partial Regex Path();

    /// <summary>Whether a value begins with a drive, a letter and a colon: every address has a colon and slash, but after a longer word.</summary>
    private static bool HasDrive(ReadOnlySpan<byte> xml)
    {
        for (var at = 0; xml[at..].IndexOf(":/"u8) is var next and >= 0; at += next + 2)
        {
            if (at + next >= 2 && xml[at + next - 2] is (byte)'"' or (byte)'\'' or (byte)' ')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> xml) => xml.StartsWith(Encoding.Unicode.Preamble) || xml.StartsWith(Encoding.BigEndianUnicode.Preamble);
}
