using Documents.Templating.Compiling;
using Documents.Templating.Diagnostics;
using Documents.Templating.Rendering;

namespace Documents.Templating;

/// <summary>
/// A Word template, compiled once and rendered many times. Immutable, and safe to use from many threads at once.
/// </summary>
public sealed class DocumentTemplate
{
    private readonly CompiledTemplate _compiled;
    private readonly CompileOptions _options;

    private DocumentTemplate(CompiledTemplate compiled, CompileOptions options) => (_compiled, _options) = (compiled, options);

    internal CompiledTemplate Compiled => _compiled;

    internal CompileOptions Options => _options;

    /// <summary>The fields of the model that this template needs, in alphabetical order of their paths.</summary>
    public IReadOnlyList<TemplateField> Fields => _compiled.Fields;

    /// <summary>
    /// Screens and compiles a .docx. Never throws for what is in the package (barring a bug): everything wrong with it is
    /// in the result's diagnostics.
    /// </summary>
    /// <param name="package">The bytes of the .docx.</param>
    /// <param name="options">Schema, limits and identity; <see langword="null"/> for the defaults.</param>
    public static CompileResult Compile(ReadOnlyMemory<byte> package, CompileOptions? options = null)
    {
        options ??= CompileOptions.Default;
        var found = new DiagnosticBag();
        var compiled = TemplateCompiler.Compile(package, options, found);
        return new CompileResult(compiled is null ? null : new DocumentTemplate(compiled, options), found.InOrder());
    }

    /// <summary>
    /// Renders one document. Nothing is written to <paramref name="output"/> unless the whole document could be made.
    /// </summary>
    /// <param name="model">The values; checked against the schema that the template was compiled with, if any.</param>
    /// <param name="output">Where the .docx goes; need not be seekable. Left open.</param>
    /// <param name="options">Language, time zone, gaps; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The output could not be written.</exception>
    public RenderResult Render(DocumentModel model, Stream output, RenderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(output);
        // A model of another form would only make the tags fail one by one.
        if (_options.Schema?.Check(model) is { Count: > 0 } wrong)
        {
            return new RenderResult(false, [], wrong);
        }

        return Renderer.Render(_compiled, _options.Limits, model, output, options ?? RenderOptions.Default, cancellationToken);
    }
}
