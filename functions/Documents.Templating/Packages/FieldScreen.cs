using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>Follows the fields of one part, nested ones too, and refuses those that fetch files or start programs.</summary>
internal sealed class FieldScreen(string part, GateFindings findings)
{
    // Word itself stops at 20.
    private const int DeepestNesting = 64;

    private static readonly HashSet<string> Dangerous =
    [
        "DDE", "DDEAUTO", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "EMBED", "MACROBUTTON", "DATABASE",
        "AUTOTEXT", "GLOSSARY", "RD", "CONTROL", "HTMLCONTROL", "PRINT", "GOTOBUTTON",
    ];

    private readonly Stack<FieldCode> _open = new();
    private int _inCode;

    /// <summary>Whether text that comes now belongs to the code of a field.</summary>
    public bool WantsText => _inCode > 0;

    /// <exception cref="PartRefusedException">Fields are nested too deep.</exception>
    public void Begin()
    {
        if (_open.Count >= DeepestNesting)
        {
            throw new PartRefusedException(DiagnosticCatalogue.PackageTooDeep, DeepestNesting);
        }

        BeginInside();
        _open.Push(new FieldCode());
        _inCode++;
    }

    public void Separate()
    {
        if (_open.TryPeek(out var field) && !field.InResult)
        {
            field.InResult = true;
            _inCode--;
            Check(field);
        }
    }

    public void End()
    {
        if (_open.TryPop(out var field) && !field.InResult)
        {
            _inCode--;
            Check(field);
        }
    }

    /// <summary>A field that keeps its code in an attribute.</summary>
    public void AddSimple(string code)
    {
        BeginInside();
        Check(code);
    }

    /// <summary>Text of a field's code, or of the result of a field that is nested in a code.</summary>
    public void AddText(string text, bool isDeleted, bool isInserted, bool keepsSpace)
    {
        foreach (var field in _open)
        {
            if (!field.InResult)
            {
                field.Add(text, isDeleted, isInserted, keepsSpace);
                return;
            }
        }
    }

    /// <summary>A field code that no field begins or ends: Word shows nothing of it, other programs might.</summary>
    public void AddStray(string text) => Check(text);

    public void EndOfPart()
    {
        while (_open.Count > 0)
        {
            End();
        }
    }

    private void BeginInside()
    {
        foreach (var field in _open)
        {
            if (!field.InResult)
            {
                field.AddField();
                return;
            }
        }
    }

    private void Check(FieldCode field)
    {
        if (!field.Readings().Any(Check) && field.IsNamedByField)
        {
            findings.Add(DiagnosticCatalogue.PackageDangerousField, part, "{ { … } … }", "{ … }");
        }
    }

    /// <summary>Whether this reading of a code was refused.</summary>
    private bool Check(string code)
    {
        var name = FieldCode.NameOf(code);
        if (Dangerous.Contains(name))
        {
            findings.Add(DiagnosticCatalogue.PackageDangerousField, part, code, name);
            return true;
        }

        if (name == "HYPERLINK" && FieldCode.AddressOf(code) is { } address && !ExternalTargets.IsSafeAddress(address))
        {
            var (what, cure) = ExternalTargets.Describe("hyperlink");
            findings.Add(DiagnosticCatalogue.PackageExternalTarget, part, code, what, GateFindings.Cut(address), cure);
            return true;
        }

        return false;
    }
}
