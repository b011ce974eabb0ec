using System;
using System.IO;
using System.Net;

public static class Function
{
    public static string Run(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var url)
            ? $"{url.Host} {Path.GetFileNameWithoutExtension(url.AbsolutePath)} {WebUtility.HtmlEncode(Uri.UnescapeDataString(url.Query))}"
            : "no link";
}
