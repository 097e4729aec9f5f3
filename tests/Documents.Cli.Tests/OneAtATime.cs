namespace Documents.Cli.Tests;

/// <summary>Tests that start LibreOffice run one after another: each looks for what the program left in the temporary folder.</summary>
[CollectionDefinition(Name)]
public sealed class OneAtATime
{
    public const string Name = "LibreOffice";
}
