namespace CodeFarm.Runtime.Tests.Placement;

/// <summary>Says where it is.</summary>
public interface IPlaced : IGrainWithStringKey
{
    /// <summary>The name of the silo.</summary>
    Task<string> SiloAsync();
}
