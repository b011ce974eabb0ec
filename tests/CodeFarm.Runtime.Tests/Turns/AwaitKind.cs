namespace CodeFarm.Runtime.Tests.Turns;

[GenerateSerializer]
public enum AwaitKind
{
    Yield,
    Delay,
    TaskRun,
    OtherGrain,
}
