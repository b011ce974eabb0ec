namespace Orleans.Runtime;

/// <summary>The silo whose services these are.</summary>
public interface ILocalSiloDetails
{
    /// <summary>The silo's name, such as worlock.</summary>
    string Name { get; }

    /// <summary>The silo's address; a silo that starts again under its name gets a new one.</summary>
    SiloAddress SiloAddress { get; }
}
