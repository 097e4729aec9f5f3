using System.Text;

namespace Documents.Templating.Tests.Text;

/// <summary>One line of a dump: words, marks, and formatting that opens and closes where it changes.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder _line = new();
    private string _format = "";

    public void Text(string text, string format)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (format != _format)
        {
            CloseFormat();
            if (format.Length > 0)
            {
                _line.Append('{').Append(format).Append('}');
            }

            _format = format;
        }

        _line.Append(text);
    }

    public void Mark(string mark)
    {
        CloseFormat();
        _line.Append(mark);
    }

    /// <summary>The line, with the spaces at its ends made visible.</summary>
    public string End()
    {
        CloseFormat();
        var line = _line.ToString();
        var start = line.Length - line.TrimStart(' ').Length;
        if (start == line.Length)
        {
            return new string('·', start);
        }

        var end = line.Length - line.TrimEnd(' ').Length;
        return new string('·', start) + line[start..^end] + new string('·', end);
    }

    private void CloseFormat()
    {
        if (_format.Length > 0)
        {
            _line.Append("{/}");
            _format = "";
        }
    }
}
