using System.CommandLine;

namespace Documents.Cli.Usage;

/// <summary>A command whose help ends with examples.</summary>
internal abstract class ExampleCommand(string name, string description) : Command(name, description)
{
    /// <summary>Whole lines, as they are typed.</summary>
    public abstract IReadOnlyList<string> Examples { get; }
}
