namespace CodeFarm.Runtime.Tests.Properties;

public enum CallKind
{
    Ordinary,
    ReadOnly,
    Interleaving,
}
