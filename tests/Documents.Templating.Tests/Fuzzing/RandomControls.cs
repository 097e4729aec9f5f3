using CsCheck;
using Documents.Templating.Tests.Answers;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Content controls as no program would put them together, in places where none belongs.</summary>
internal static class RandomControls
{
    private static readonly string[] Settings =
    [
        "", "<w:tag/>", "<w:tag w:val=\"\"/>", "<w:tag w:val=\"a\"/>", "<w:tag w:val=\"a.2\"/>", "<w:tag w:val=\"a_1\"/>", "<w:tag w:val=\"gap:a\"/>", "<w:tag w:val=\"_\"/>", "<w:tag w:val=\".\"/>",
        "<w:alias/>", "<w:alias w:val=\"b\"/>", "<w:showingPlcHdr/>", "<w:date/>", "<w:date w:fullDate=\"\"/>", "<w:date w:fullDate=\"2026-12-01T\"/>", "<w:dropDownList/>",
        "<w:comboBox w:lastValue=\"x\"><w:listItem/><w:listItem w:displayText=\"a\"/></w:comboBox>", "<w:group/>", "<w:tag w:val=\"goals[0].note\"/>", "<w:tag w:val=\"goals[0]\"/>", "<w:tag w:val=\"goals\"/>", "<w:tag w:val=\"new:goals[0]\"/>",
        "<w:tag w:val=\"goals[99999].note\"/>", "<w:tag w:val=\"gap:goals[0][0].x\"/>", "<w:tag w:val=\"goals~0123456789[0]\"/>", "<w:tag w:val=\"minutes\"/><w:text/>",
        $"<w15:repeatingSection {Control.Namespaces}/>", $"<w15:repeatingSectionItem {Control.Namespaces}/>", "<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"/>",
    ];

    public static Gen<string> Body { get; } = Gen.Select(Gen.Int[0, 5], Gen.OneOf(Settings), Gen.OneOf(Settings)).Array[1, 12].Select(steps =>
    {
        var body = "";
        foreach (var (step, first, second) in steps)
        {
            body = step switch
            {
                0 => $"<w:p>{body}</w:p>",
                1 => $"<mc:AlternateContent {Control.Namespaces}><mc:Choice>{body}</mc:Choice><mc:Fallback>{body}</mc:Fallback></mc:AlternateContent>",
                2 => $"<w:r><w:pict><w:txbxContent>{body}</w:txbxContent></w:pict></w:r>",
                3 => body + Control.Around(first + second, Control.Run("a")),
                _ => Control.Around(first + second, body),
            };
        }

        return body;
    });

    /// <summary>Every control with a tag is in one answer, no name has two, and a template beside it makes no error.</summary>
    public static void AreRead(string body)
    {
        var read = Control.Read(body);
        Assert.Equal(read.Controls.Count(control => control.Tag.Length > 0 && control.GapPath is null), read.Answers.Sum(answer => answer.Controls.Count));
        Assert.Distinct(read.Answers.Select(answer => answer.Name));
        var known = FilledDocument.Read(WordFile.WithBody(body), new ReadOptions { Template = AllKinds.Template, Model = Attempt.Model(AllKinds.Model) });
        Assert.DoesNotContain(known.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
