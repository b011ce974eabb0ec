using System.Threading.Tasks;

public static class Function
{
    public static string Run()
    {
        Task.CompletedTask.ConfigureAwait(false).GetAwaiter().OnCompleted(static () =>
        {
            while (true)
            {
            }
        });
        return "INFO: queued";
    }
}
