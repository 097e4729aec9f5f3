using Documents.DemoTenant.Entra;

namespace Documents.DemoTenant.Clinic;

/// <summary>The people who work at the fictional clinic.</summary>
public static class Team
{
    private const string Clinician = "Clinician";

    /// <summary>The therapist.</summary>
    public static Person Maya { get; } = new("00000000-0000-4000-8000-000000000001", "Maya Lindqvist", "maya.lindqvist@clinic.example.org", [Clinician], SeesRegister: true);

    /// <summary>A colleague in the same team.</summary>
    public static Person Jonas { get; } = new("00000000-0000-4000-8000-000000000002", "Jonas Abara", "jonas.abara@clinic.example.org", [Clinician], SeesRegister: true);

    /// <summary>Who keeps the templates, and sees no clients.</summary>
    public static Person Ruth { get; } = new("00000000-0000-4000-8000-000000000003", "Ruth Fenn", "ruth.fenn@clinic.example.org", ["TemplateAdmin"], SeesRegister: false);

    /// <summary>A second admin, who approves what the first one wrote.</summary>
    public static Person Amal { get; } = new("00000000-0000-4000-8000-000000000004", "Amal Idris", "amal.idris@clinic.example.org", ["TemplateAdmin"], SeesRegister: false);

    /// <summary>A clinician of another team, with whom the register is not shared.</summary>
    public static Person Otto { get; } = new("00000000-0000-4000-8000-000000000005", "Otto Brandt", "otto.brandt@clinic.example.org", [Clinician], SeesRegister: false);

    /// <summary>Somebody with an account and no role.</summary>
    public static Person Nia { get; } = new("00000000-0000-4000-8000-000000000006", "Nia Holm", "nia.holm@clinic.example.org", [], SeesRegister: true);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Person> All { get; } = [Maya, Jonas, Ruth, Amal, Otto, Nia];
}
