using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>
/// Refuses what can run: objects of other programs, ActiveX controls, files in the file. The one thing a document of ours
/// may hold is the workbook with a chart's own numbers, as long as that workbook holds nothing of the kind itself.
/// </summary>
internal sealed class EmbeddedContent(Package package, ContentTypes types, TemplateLimits limits, GateFindings findings)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly string[] NotInWorkbook = ["vbaProject", "activeX/", "embeddings/", "externalLinks/", "connections.xml"];

    // Parts that need no finding of their own: a chart's workbook, or an object that is told already.
    private readonly HashSet<string> _settled = new(PartName.Comparer);
    private bool _hasControl;

    public static bool IsFileInside(string name) => HasFolder(name, "embeddings");

    /// <summary>Looks at one relationship inside the package.</summary>
    public void See(Relationship relationship)
    {
        if (relationship.TargetPart is not { } target)
        {
            return;
        }

        if (relationship.Is("oleObject"))
        {
            Refuse(relationship.Source, target, "an object of another program (OLE)");
        }
        else if (relationship.Is("control"))
        {
            _hasControl = true;
            Refuse(relationship.Source, target, "an ActiveX control");
        }
        else if (relationship.Is("package"))
        {
            SeeFile(relationship, target);
        }
    }

    /// <summary>After all relationships: what lies in the package though nothing points to it, or something unusual does.</summary>
    public void SeeRest()
    {
        foreach (var entry in package.Entries.Where(entry => !_settled.Contains(entry.Name)))
        {
            var type = types.Of(entry.Name) ?? "";
            if (HasFolder(entry.Name, "activeX") || type.Contains("activeX", StringComparison.OrdinalIgnoreCase))
            {
                if (!_hasControl)
                {
                    _hasControl = true;
                    Refuse(entry.Name, entry.Name, "an ActiveX control");
                }
            }
            else if (IsFileInside(entry.Name) || type.Contains("oleObject", StringComparison.OrdinalIgnoreCase))
            {
                Refuse(entry.Name, entry.Name, "a file inside the file");
            }
        }
    }

    private void SeeFile(Relationship relationship, string target)
    {
        var isChart = (types.Of(relationship.Source) ?? "").Contains(".chart", StringComparison.OrdinalIgnoreCase);
        if (!isChart || !string.Equals(types.Of(target), Workbook, StringComparison.OrdinalIgnoreCase))
        {
            Refuse(relationship.Source, target, "a file of another program");
        }
        else if (package.Find(target) is { } workbook && _settled.Add(target) && !IsPlain(workbook))
        {
            Refuse(relationship.Source, target, "a chart whose workbook holds macros, links or other files");
        }
    }

    private bool IsPlain(PackageEntry workbook)
    {
        try
        {
            return workbook.Length <= limits.PartBytes
                && Package.OpenZip(package.Inflate(workbook), limits, new DiagnosticBag()) is { } inner
                && !inner.Entries.Any(entry => Array.Exists(NotInWorkbook, name => entry.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void Refuse(string part, string what, string description)
    {
        _settled.Add(what);
        findings.Add(DiagnosticCatalogue.PackageEmbeddedObject, part, what, description);
    }

    private static bool HasFolder(string name, string folder) =>
        PartName.FolderOf(name).Split('/').Contains(folder, PartName.Comparer);
}
