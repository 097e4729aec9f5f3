namespace Documents.Clinical.Wording;

/// <summary>Nothing that tells who somebody is, or that they are in therapy, in the name of a file or the subject of a message.</summary>
internal sealed class IdentityInNamesRule : IWordingRule
{
    private static readonly string[] Telling = ["therapy", "therapist", "homework", "CBT", "psychology", "psychologist", "mental health", "session", "safety plan", "diagnosis", "NHS number", "date of birth"];

    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        var name = context.Client.Printable.PreferredName;
        var names = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2).Append(name);
        return from passage in passages
               where passage.Kind is PassageKind.FileName or PassageKind.Subject
               let text = new PlainText(passage.Text.Replace('_', ' '))
               from word in names.Concat(Telling)
               from place in PhraseFinder.Find(text, word)
               select new WordingFinding("wording.identity-in-name", WordingWeight.Block, passage, place.Start, place.Length,
                   "Names of files and subjects are seen by others; nothing in them tells who or what.", []);
    }
}
