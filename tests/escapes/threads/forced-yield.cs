using System.Threading.Tasks;

public static class Function
{
    private static async Task Later()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (true)
        {
        }
    }

    public static string Run()
    {
        _ = Later();
        return "INFO: goes on elsewhere";
    }
}
