namespace CodeFarm.Runtime.TestHost;

/// <summary>Is told what readers take.</summary>
public interface IReader
{
    void Took(string key, int number);
}
