namespace CodeFarm.Sandbox.Worker;

/// <summary>Gives the candidate a stack of known size, whatever the machine's default is.</summary>
internal static class CandidateThread
{
    // Enough for some ten thousand ordinary recursive calls; runaway recursion still ends in milliseconds.
    private const int StackBytes = 4 * 1024 * 1024;

    public static void Run(Action action)
    {
        var thread = new Thread(() => action(), StackBytes) { IsBackground = true, Name = "candidate" };
        thread.Start();
        thread.Join();
    }
}
