using System.Threading;

public static class Function
{
    public static string Run()
    {
        var source = new CancellationTokenSource(5);
        source.CancelAfter(1);
        return "INFO: " + source.IsCancellationRequested;
    }
}
