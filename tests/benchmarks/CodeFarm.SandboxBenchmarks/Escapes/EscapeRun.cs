namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>One snippet in one mode.</summary>
/// <param name="Id">Of the snippet.</param>
/// <param name="User">root, or plain.</param>
/// <param name="Mode">policy, isolation or both.</param>
/// <param name="Verdict">What the policy said: accepted, refused, or off.</param>
/// <param name="Outcome">What became of it: not-run, completed, escaped, wrong, error, died, killed-timeout, memory, protocol-violation, compile-error.</param>
/// <param name="Canary">touched or clean.</param>
/// <param name="Layer">What stopped it, as far as that can be seen.</param>
/// <param name="Detail">What it returned or how it ended, cut short.</param>
internal sealed record EscapeRun(
    string Id, string User, string Mode, string Verdict, string Outcome, string Canary, string Layer, string Detail)
{
    public bool IsEscape => Canary == "touched" || Outcome == "escaped";
}
