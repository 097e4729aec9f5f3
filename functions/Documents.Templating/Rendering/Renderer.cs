using Documents.Templating.Compiling;
using Documents.Templating.Diagnostics;
using Documents.Templating.Packages;
using Scriban.Syntax;

namespace Documents.Templating.Rendering;

/// <summary>
/// Renders a compiled template: every part with tags is evaluated straight into a deflating writer, and only when all of
/// them are whole is the package written.
/// </summary>
internal static class Renderer
{
    public static RenderResult Render(CompiledTemplate template, TemplateLimits limits, DocumentModel model, Stream output, RenderOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var budget = new OutputBudget(limits.OutputBytes);
        var newParts = new NewParts(template.Growth, options.CompressionLevel, budget);
        var context = new RenderContext(template, model, options, limits, newParts, cancellation);
        var rendered = new Dictionary<string, RenderedPart>(PartName.Comparer);
        try
        {
            foreach (var part in template.Compiled)
            {
                if (Render(part, context, options, budget, limits, cancellation) is { } whole)
                {
                    rendered[part.Name] = whole;
                }
            }

            if (!context.Found.HasErrors && Complete(template, newParts, rendered, context, limits))
            {
                Write(template, rendered, output);
            }
        }
        finally
        {
            context.EndTime();
            newParts.Discard();
            foreach (var part in rendered.Values)
            {
                part.Dispose();
            }
        }

        return new RenderResult(!context.Found.HasErrors, context.Gaps.All, context.Found.Found);
    }

    private static RenderedPart? Render(CompiledPart part, RenderContext context, RenderOptions options, OutputBudget budget,
        TemplateLimits limits, CancellationToken cancellation)
    {
        using var writer = new PartWriter(options.CompressionLevel, budget);
        context.Part = new PartOutput(writer);
        context.Relationships = context.NewParts.RelationshipsOf(part.Name);
        try
        {
            context.Evaluate(part.Page);
            return writer.Complete();
        }
        catch (Exception e) when (LimitReached(e, context))
        {
            cancellation.ThrowIfCancellationRequested();
            Report(e, part, context, limits);
            return null;
        }
        catch (ScriptRuntimeException e)
        {
            // What fails in a condition or a list ends its part; the other parts still tell what is wrong in them.
            RenderFailure.Report(e, context, part.Script.TagAt(e.Span.Start.Offset).Tag.Source);
            return null;
        }
    }

    private static bool LimitReached(Exception e, RenderContext context) => context.TimedOut || Inner(e) is not null;

    private static OutputLimitException? Inner(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is OutputLimitException limit)
            {
                return limit;
            }
        }

        return null;
    }

    private static void Report(Exception e, CompiledPart part, RenderContext context, TemplateLimits limits)
    {
        var place = context.Tag?.Location ?? part.Script.Tags.Select(placed => placed.Tag.Source.Location).FirstOrDefault();
        if (Inner(e) is null)
        {
            context.Found.Add(DiagnosticCatalogue.TimeLimit, place, limits.Time.TotalSeconds);
        }
        else
        {
            context.Found.Add(DiagnosticCatalogue.OutputLimit, place, limits.OutputBytes);
        }
    }

    /// <summary>Writes what the document adds to its template's package; that, too, counts against the limit.</summary>
    private static bool Complete(CompiledTemplate template, NewParts newParts, Dictionary<string, RenderedPart> rendered, RenderContext context, TemplateLimits limits)
    {
        try
        {
            newParts.Complete(rendered);
            return true;
        }
        catch (OutputLimitException e)
        {
            Report(e, template.Compiled[0], context, limits);
            return false;
        }
    }

    private static void Write(CompiledTemplate template, Dictionary<string, RenderedPart> rendered, Stream output)
    {
        var package = new PackageWriter(output);
        foreach (var part in template.Parts)
        {
            if (rendered.Remove(part.Name, out var whole))
            {
                using (whole)
                {
                    package.Add(part.Name, whole);
                }
            }
            else
            {
                package.Copy(part.Ready!);
            }
        }

        foreach (var (name, part) in rendered)
        {
            package.Add(name, part);
        }

        package.Finish();
    }
}
