using CodeFarm.Client;

namespace CodeFarm.Cli.Connections;

/// <summary>A farm that another process serves.</summary>
internal static class AttachedFarm
{
    /// <summary>The farm at FARM_URL, or the one that serves the data directory; null where none does.</summary>
    public static FarmSession? Find()
    {
        if (FarmHome.Url is { } url)
            return new FarmSession(HttpFarm.Connect(url, FarmHome.ApiKey), owner: null) { CurlTarget = url.ToString().TrimEnd('/') };
        if (FarmAddress.Find(FarmHome.DataDirectory) is not { } address)
            return null;
        return new FarmSession(address.Connect(FarmHome.ApiKey), owner: null)
        {
            CurlTarget = address.Url is { } served
                ? served.ToString().TrimEnd('/')
                : $"--unix-socket {Output.Shell.Quote(address.Socket)} http://localhost",
        };
    }
}
