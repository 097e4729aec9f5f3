namespace Documents.Templating.Diagnostics;

internal static partial class DiagnosticCatalogue
{
    public static readonly DiagnosticKind ColumnsNotInARow = Error(
        "template.columns-not-in-a-row",
        "{0} repeats columns, but it does not begin and end in the cells of one table row.",
        "Put it and its {{{{ end }}}} into one cell of a table row, or into two cells of the same row: the columns of those cells are repeated. To repeat rows or paragraphs, delete “columns: true”.",
        "{{ for day in days columns: true }}{{ day.name }}{{ end }} in a paragraph");

    public static readonly DiagnosticKind ColumnsCutACell = Error(
        "template.columns-cut-a-cell",
        "This cell lies only in part in the columns that {0} ({1}) repeats.",
        "Click in the cell and choose Layout > Split Cells, or let it span all of these columns. A cell that spans all of them and more grows with them.",
        "{{ for day in days columns: true }} in one column, {{ end }} in the next, and in another row a cell that spans half of them");

    public static readonly DiagnosticKind ColumnsOverlap = Error(
        "template.columns-overlap",
        "{0} repeats columns that {1} ({2}) repeats already.",
        "One loop repeats a column in all rows of the table: in the other rows write only the fields, such as {{{{ day.minutes }}}}. Columns that belong together stand between one {{{{ for … }}}} and its {{{{ end }}}}.",
        "{{ for week in weeks columns: true }}{{ for day in week.days columns: true }}{{ day.name }}{{ end }}{{ end }}");

    public static readonly DiagnosticKind ColumnsOfARow = Error(
        "template.columns-of-a-row",
        "{0} goes through a list that is made inside this table, by {1} ({2}); columns are the same in every row.",
        "Let it go through a list that is there before the table begins, such as the names of the columns. A row's own values are then printed as {{{{ row.cells[for.index] }}}}.",
        "{{ for row in rows }}{{ for cell in row.cells columns: true }}{{ cell }}{{ end }}{{ end }}");

    public static readonly DiagnosticKind TooManyColumns = Error(
        "template.too-many-columns",
        "With {0} this table would have more than {1} columns, the most that Word can show.",
        "Shorten the list, or turn the table round: repeat rows instead of columns.",
        "{{ for i in (1..100) columns: true }}{{ i }}{{ end }}");

    public static readonly DiagnosticKind MisplacedMerge = Error(
        "template.misplaced-merge",
        "{0} cannot merge cells here.",
        "Write “| merge” at the end of the only tag in a cell, in a row that a “for” block repeats. Fixed words may stand beside it.",
        "{{ day | merge }} in a paragraph");

    public static readonly DiagnosticKind NotNumbers = Error(
        "template.not-numbers",
        "{0} adds up something that is not a list of numbers.",
        "Numbers in the data are written without quotes: 20, 2.5. To add up one field of every row, name it: rows | array.map \"minutes\" | array.sum.",
        "{{ names | array.sum }}");
}
