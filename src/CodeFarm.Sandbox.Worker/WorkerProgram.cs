namespace CodeFarm.Sandbox.Worker;

/// <summary>What every worker does before it talks to its host, and how it ends.</summary>
internal static class WorkerProgram
{
    /// <summary>Ends the process; does not return.</summary>
    /// <param name="arguments">Of the program.</param>
    /// <param name="stackBytes">Of the thread that works.</param>
    /// <param name="work">Talks to the host until that hangs up.</param>
    public static void Run(string[] arguments, int stackBytes, Action<ProtocolPipes> work)
    {
        if (arguments is [FileConfinement.Option, ..])
            FileConfinement.Restart(arguments);
        CurrentProcess.HoldFolder();
        InheritedDescriptors.Close();
        var pipes = ProtocolPipes.Take();
        var jobs = new Thread(() => work(pipes), stackBytes) { IsBackground = true, Name = "jobs" };
        jobs.Start();
        // A candidate that never returns must not outlive the host, and the thread that it has taken cannot see the host's end.
        pipes.WaitForHostToEnd(jobs);
        CurrentProcess.Exit(0);
    }
}
