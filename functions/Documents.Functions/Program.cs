using Documents.Functions;

var app = DocumentsApp.Build(args);
if (app is null)
{
    return 1;
}

await app.RunAsync();
return 0;
