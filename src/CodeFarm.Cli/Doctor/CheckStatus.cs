namespace CodeFarm.Cli.Doctor;

/// <summary>What a check found.</summary>
internal enum CheckStatus
{
    Ok,

    /// <summary>The farm works; something could be better.</summary>
    Warn,

    /// <summary>The farm does not work.</summary>
    Fail,
}
