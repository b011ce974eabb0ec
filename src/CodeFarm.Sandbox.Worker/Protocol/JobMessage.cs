namespace CodeFarm.Sandbox.Protocol;

/// <summary>All that the worker learns of a job: the code, its signature and the inputs, never an expected output.</summary>
/// <param name="Id">Unpredictable; every reply repeats it.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Assembly">The compiled function.</param>
/// <param name="Inputs">A case is one JSON value for each parameter.</param>
/// <param name="MaxOutputBytes">The longest output of one case, as UTF-8.</param>
/// <param name="MaxDataBytes">The most private memory of the process, where the platform can bound it.</param>
/// <param name="Namespace">Where the entry's class is; null finds it anywhere.</param>
internal sealed record JobMessage(
    string Id, string Signature, byte[] Assembly, string[][] Inputs, int MaxOutputBytes, long MaxDataBytes, string? Namespace = null);
