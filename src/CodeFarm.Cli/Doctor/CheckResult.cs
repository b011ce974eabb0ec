namespace CodeFarm.Cli.Doctor;

/// <summary>One line of the doctor.</summary>
/// <param name="Name">What was checked; stable.</param>
/// <param name="Status">What was found.</param>
/// <param name="Text">The finding.</param>
/// <param name="Fix">What to do; empty where there is nothing to do.</param>
internal sealed record CheckResult(string Name, CheckStatus Status, string Text, string Fix = "")
{
    public static CheckResult Ok(string name, string text, string fix = "") => new(name, CheckStatus.Ok, text, fix);

    public static CheckResult Warn(string name, string text, string fix) => new(name, CheckStatus.Warn, text, fix);

    public static CheckResult Fail(string name, string text, string fix) => new(name, CheckStatus.Fail, text, fix);
}
