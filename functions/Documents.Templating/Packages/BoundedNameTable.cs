using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>The names an XML parser keeps for a part: a Word document has hundreds, a memory bomb millions.</summary>
internal sealed class BoundedNameTable : NameTable
{
    private const int Most = 200_000;
    private const int MostCharacters = 4 << 20;
    private int _names;
    private int _characters;

    public override string Add(char[] key, int start, int len)
    {
        // A name seen before is found without counting it again.
        var known = Get(key, start, len);
        return known ?? Count(base.Add(key, start, len));
    }

    /// <summary>Namespaces come this way.</summary>
    public override string Add(string key) => Get(key) ?? Count(base.Add(key));

    private string Count(string name)
    {
        _characters += name.Length;
        return ++_names <= Most && _characters <= MostCharacters
            ? name
            : throw new PartRefusedException(DiagnosticCatalogue.PackageInflatesTooMuch, "it uses more different names than any document has");
    }
}
