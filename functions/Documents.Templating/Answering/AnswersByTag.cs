using System.Text.Json;

namespace Documents.Templating.Answering;

/// <summary>The values of a document whose template is not known: every tag counts as a path, and values as they are written.</summary>
internal static class AnswersByTag
{
    public static JsonElement Of(ReadDocument document)
    {
        var tree = new AnswerTree();
        foreach (var same in document.Controls.Where(control => !control.IsOfNoItem).Select(control => control.Control).GroupBy(control => control.Path, StringComparer.Ordinal))
        {
            // A gap may stand in several places, and be filled in one.
            var control = same.FirstOrDefault(one => one.Value is not null) ?? same.First();
            if (AnswerPath.Of(control.Path) is { } path)
            {
                tree.TryAdd(path, control is { Kind: ControlKind.Tick, Value: not null } ? control.Value == "true" : control.Value);
            }
        }

        tree.AddEmptyLists(document);
        return tree.ToJson();
    }
}
