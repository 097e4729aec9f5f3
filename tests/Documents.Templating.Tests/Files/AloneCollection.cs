using System.Diagnostics.CodeAnalysis;

namespace Documents.Templating.Tests.Files;

/// <summary>Tests that measure time or memory: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "xunit calls it a collection.")]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
