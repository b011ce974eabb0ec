namespace CodeFarm.Capabilities;

/// <summary>Keeps lines that come back with the result of the call: at most 100, of 300 characters each. Further ones are counted.</summary>
public interface ILog
{
    /// <summary>Adds a line. What does not fit a line is cut.</summary>
    void Write(string line);
}
