using System.Diagnostics;

namespace Documents.DemoTenant.Graph;

/// <summary>Turns a Word document into a PDF with LibreOffice, one at a time; where there is none, it cannot.</summary>
internal static class PdfConversion
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly SemaphoreSlim One = new(1);

    public static async Task<byte[]?> ConvertAsync(byte[] document)
    {
        await One.WaitAsync();
        var folder = Directory.CreateTempSubdirectory("demo-tenant-").FullName;
        try
        {
            var word = Path.Combine(folder, "document.docx");
            await File.WriteAllBytesAsync(word, document);
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, word])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(Longest);
            await process.WaitForExitAsync(limit.Token);
            var pdf = Path.ChangeExtension(word, ".pdf");
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // there is no LibreOffice on this machine
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            One.Release();
        }
    }
}
