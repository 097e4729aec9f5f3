namespace Documents.Templating.Tests;

/// <summary>
/// Compares a text with the one a person has approved. With the environment variable <c>APPROVE=1</c> the
/// approved file is rewritten instead; read the difference before you commit it.
/// </summary>
internal static class ApprovedText
{
    private static readonly bool Approving = Environment.GetEnvironmentVariable("APPROVE") == "1";

    public static void Check(string file, string actual)
    {
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            return;
        }

        if (Approving)
        {
            File.WriteAllText(file, actual);
            return;
        }

        Assert.Fail($"""
            {Path.GetRelativePath(ProjectFolder.Path, file)} says (-), the engine gives (+):

            {LineDifference.Between(expected, actual)}
            """);
    }
}
