using System.Diagnostics.CodeAnalysis;
using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>
/// Screens a package while it streams by, before anything else reads it: its size, its XML, and whatever Word would act on
/// by itself. What it admits holds only well-formed XML of a modest depth, and nothing that runs or reaches outside.
/// </summary>
internal sealed class PackageGate
{
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Template = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private readonly Package _package;
    private readonly TemplateLimits _limits;
    private readonly GateFindings _findings;
    private readonly InflationBudget _budget;
    private readonly ContentTypes _types = new();
    private readonly List<Relationship> _relationships = [];

    private PackageGate(Package package, TemplateLimits limits, DiagnosticBag found)
    {
        _package = package;
        _limits = limits;
        _findings = new GateFindings(found);
        _budget = new InflationBudget(limits);
    }

    /// <summary>Screens a package. Everything wrong with it is found, not only the first thing.</summary>
    /// <param name="package">The package.</param>
    /// <param name="limits">What it may ask of the machine.</param>
    /// <param name="found">Takes the findings.</param>
    /// <param name="contents">What was learnt on the way, if it was admitted.</param>
    /// <returns>Whether the package may be read.</returns>
    public static bool Admit(Package package, TemplateLimits limits, DiagnosticBag found, [NotNullWhen(true)] out PackageContents? contents)
    {
        var gate = new PackageGate(package, limits, found);
        contents = gate.Screen();
        return contents is not null;
    }

    private PackageContents? Screen()
    {
        if (_package.Find(ContentTypes.PartName) is not { } list)
        {
            AddOtherKindOfZip();
            return null;
        }

        var isListed = ScreenXml(list, _types, isBookkeeping: true);
        foreach (var entry in _package.Entries.Where(entry => PartName.IsRelationships(entry.Name)))
        {
            // Relationships of no part are still screened: another program might follow them.
            isListed &= ScreenXml(entry, new RelationshipsReader(PartName.SourceOf(entry.Name) ?? entry.Name, _relationships), isBookkeeping: true);
        }

        RefuseMacros();
        var links = new LinkWords(_relationships.Where(relationship => relationship.IsExternal && !ExternalTargets.IsAllowed(relationship)));
        ScreenParts(links);
        RefuseRelationships(links);
        var main = isListed ? FindMain() : null;
        return main is null || _findings.Any
            ? null
            : new PackageContents(
                main.Value.Part,
                string.Equals(_types.Of(main.Value.Part), Template, StringComparison.OrdinalIgnoreCase),
                main.Value.IsStrict,
                _types,
                _relationships.ToLookup(relationship => relationship.Source, PartName.Comparer));
    }

    private void ScreenParts(LinkWords links)
    {
        var chunks = _relationships.Where(relationship => relationship.Is("aFChunk")).Select(relationship => relationship.TargetPart)
            .ToHashSet(PartName.Comparer);
        foreach (var entry in _package.Entries)
        {
            if (_findings.IsFull || _budget.IsSpent)
            {
                return;
            }

            if (entry.Name.Equals(ContentTypes.PartName, StringComparison.OrdinalIgnoreCase) || PartName.IsRelationships(entry.Name))
            {
                continue;
            }

            var type = _types.Of(entry.Name) ?? "";
            if (IsSvg(entry.Name, type))
            {
                ScreenXml(entry, new SvgScreen(entry.Name, _findings), isBookkeeping: false);
            }
            else if (IsXml(entry.Name, type) && !chunks.Contains(entry.Name))
            {
                ScreenXml(entry, new WordScreen(entry.Name, links, _findings), isBookkeeping: false);
            }
            else
            {
                ScreenPart(entry, isBookkeeping: false, guard: null, part => ScreenPicture(entry, part));
            }
        }
    }

    private bool ScreenXml(PackageEntry entry, XmlScreen screen, bool isBookkeeping) =>
        ScreenPart(entry, isBookkeeping, new MarkupGuard(), part => screen.Read(part, _limits));

    private static void ScreenPicture(PackageEntry entry, Stream part)
    {
        const long LargestSide = 20_000;
        if (ImageHeader.Read(part) is { } size && (size.Width > LargestSide || size.Height > LargestSide))
        {
            throw new PartRefusedException(
                DiagnosticCatalogue.PackageInflatesTooMuch,
                $"the picture “{entry.Name}” is {size.Width} × {size.Height} pixels large");
        }
    }

    /// <summary>Lets a part stream by.</summary>
    /// <returns>Whether it could be read to its end.</returns>
    private bool ScreenPart(PackageEntry entry, bool isBookkeeping, MarkupGuard? guard, Action<Stream> read)
    {
        try
        {
            _budget.Check(entry, entry.Length);
            using var part = new MeteredStream(entry, _budget, isBookkeeping, guard);
            read(part);
            if (!part.DrainAndVerify())
            {
                AddDamaged(entry, "does not fit its checksum");
            }

            return true;
        }
        catch (PartRefusedException refused)
        {
            _findings.Add(refused.Kind, entry.Name, "", refused.Arguments);
        }
        catch (XmlException broken)
        {
            AddDamaged(entry, $"breaks off or is garbled at line {broken.LineNumber}, position {broken.LinePosition}");
        }
        catch (InvalidDataException)
        {
            AddDamaged(entry, "cannot be unpacked");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Hostile bytes reach decoders that promise no exception type; no kind of damage may escape as a crash.
            AddDamaged(entry, "cannot be read");
        }

        return false;
    }

    private void RefuseRelationships(LinkWords links)
    {
        var embedded = new EmbeddedContent(_package, _types, _limits, _findings);
        foreach (var relationship in _relationships)
        {
            if (relationship.Is("aFChunk") || relationship.Is("subDocument"))
            {
                var what = relationship.Is("aFChunk") ? "another file pasted in as a whole" : "a subdocument";
                _findings.Add(DiagnosticCatalogue.PackageForeignContent, relationship.Source, "", what);
            }
            else if (relationship.IsExternal)
            {
                if (!ExternalTargets.IsAllowed(relationship))
                {
                    var (what, cure) = ExternalTargets.Describe(relationship.Kind);
                    _findings.Add(DiagnosticCatalogue.PackageExternalTarget, relationship.Source, links.Of(relationship), what, GateFindings.Cut(relationship.Target), cure);
                }
            }
            else
            {
                embedded.See(relationship);
            }
        }

        embedded.SeeRest();
    }

    /// <summary>One finding for the whole package: its cure is one click, however many parts the macros take.</summary>
    private void RefuseMacros()
    {
        foreach (var entry in _package.Entries)
        {
            var type = _types.Of(entry.Name) ?? "";
            if (EmbeddedContent.IsFileInside(entry.Name))
            {
                // Told as what it is: a file inside the file.
                continue;
            }

            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            {
                var isTemplate = type.Contains("template", StringComparison.OrdinalIgnoreCase);
                _findings.Add(DiagnosticCatalogue.PackageMacros, entry.Name, "", isTemplate ? "it is a template with macros (.dotm)" : "it is a document with macros (.docm)");
                return;
            }

            if (type.Contains("vba", StringComparison.OrdinalIgnoreCase) || entry.Name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                _findings.Add(DiagnosticCatalogue.PackageMacros, entry.Name, "", "program code (VBA) is stored in it");
                return;
            }
        }

        if (_relationships.Find(relationship => relationship.Is("vbaProject") || relationship.Is("wordVbaData")) is { } link)
        {
            _findings.Add(DiagnosticCatalogue.PackageMacros, link.Source, link.Target, "program code (VBA) belongs to it");
        }
    }

    private (string Part, bool IsStrict)? FindMain()
    {
        string? other = null;
        foreach (var relationship in _relationships.Where(relationship => relationship.Source.Length == 0 && relationship.Is("officeDocument")))
        {
            if (relationship.TargetPart is { } target && _package.Find(target) is { } part)
            {
                other = _types.Of(part.Name) ?? "";
                if (other.Equals(Document, StringComparison.OrdinalIgnoreCase) || other.Equals(Template, StringComparison.OrdinalIgnoreCase))
                {
                    return (part.Name, relationship.IsStrict);
                }
            }
        }

        if (other is null || other.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase) || other.EndsWith("/xml", StringComparison.OrdinalIgnoreCase))
        {
            _findings.Add(DiagnosticCatalogue.PackageNoMainPart, PartPlace.Package, "");
        }
        else if (!other.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            _findings.Add(DiagnosticCatalogue.PackageNotAWordDocument, PartPlace.Package, "", FileKind.OfMainType(other));
        }

        return null;
    }

    private void AddOtherKindOfZip()
    {
        if (_package.Entries.Any(entry => entry.Name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
        {
            _findings.Add(DiagnosticCatalogue.PackageDamaged, PartPlace.Package, "", $"its list of parts, “{ContentTypes.PartName}”, is missing");
        }
        else
        {
            _findings.Add(DiagnosticCatalogue.PackageNotAWordDocument, PartPlace.Package, "", FileKind.OfZip(_package));
        }
    }

    private void AddDamaged(PackageEntry entry, string how) =>
        _findings.Add(DiagnosticCatalogue.PackageDamaged, entry.Name, "", $"the part “{entry.Name}” {how}");

    private static bool IsXml(string name, string type) =>
        PartName.ExtensionOf(name).Equals("xml", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsSvg(string name, string type) =>
        type.Contains("svg", StringComparison.OrdinalIgnoreCase) || PartName.ExtensionOf(name).Equals("svg", StringComparison.OrdinalIgnoreCase);
}
