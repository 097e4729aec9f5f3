using System.Globalization;
using System.Text;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// A part as one Scriban script: its tags as they stand, and between them, in place of the markup, the numbers of the
/// steps that write it. Scriban's own parser then decides what the blocks mean.
/// </summary>
internal sealed class PartScript
{
    private readonly StringBuilder _text = new();
    private readonly List<Step> _steps = [];
    private readonly List<PlacedTag> _tags = [];
    private int _taken;

    /// <summary>A tag in the script, with the place where its value is printed.</summary>
    public readonly record struct PlacedTag(int Offset, TagNode Tag, OutputPlace? Place);

    public string Text => _text.ToString();

    public IReadOnlyList<PlacedTag> Tags => _tags;

    public void Add(Step step)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{_steps.Count};");
        _steps.Add(step);
    }

    public void Add(TagNode tag, OutputPlace? place)
    {
        if (tag.Code.Length > 0)
        {
            _tags.Add(new PlacedTag(_text.Length, tag, place));
            // The spaces keep a minus sign at either end from eating white space.
            _text.Append("{{ ").Append(tag.Code).Append(" }}");
        }
    }

    /// <summary>
    /// The steps that a stretch of raw text of the script stands for, which must be the next ones; <see langword="null"/>
    /// for any other text. A tag that Scriban ends elsewhere than we do would bring such text.
    /// </summary>
    /// <param name="raw">The text.</param>
    /// <param name="mayJump">Whether steps may have been left out with a block that is not allowed.</param>
    public IReadOnlyList<Step>? StepsOf(string raw, bool mayJump)
    {
        var steps = new List<Step>();
        foreach (var number in raw.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step) || step >= _steps.Count || step < _taken || (step > _taken && !mayJump))
            {
                return null;
            }

            steps.Add(_steps[step]);
            _taken = step + 1;
        }

        return steps;
    }

    /// <summary>The tag at an offset of the script.</summary>
    public PlacedTag TagAt(int offset)
    {
        var low = 0;
        var high = _tags.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_tags[middle].Offset <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _tags[low];
    }
}
