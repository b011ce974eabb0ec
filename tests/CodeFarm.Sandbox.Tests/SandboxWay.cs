namespace CodeFarm.Sandbox.Tests;

/// <summary>The three ways in which a job is run.</summary>
public enum SandboxWay
{
    Run,
    Call,
    Session,
}
