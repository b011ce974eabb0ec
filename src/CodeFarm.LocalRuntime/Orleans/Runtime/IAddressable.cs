namespace Orleans.Runtime;

/// <summary>Anything that has a grain id.</summary>
public interface IAddressable;
