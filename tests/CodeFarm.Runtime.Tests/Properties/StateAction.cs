namespace CodeFarm.Runtime.Tests.Properties;

public enum StateAction
{
    Write,
    Read,
    Clear,
}
