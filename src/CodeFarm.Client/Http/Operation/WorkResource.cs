namespace CodeFarm.Client.Http;

/// <summary>A piece of work on a silo.</summary>
/// <param name="What">Who does what.</param>
/// <param name="Seconds">How long it runs already.</param>
/// <param name="Why">Why it runs on this silo.</param>
public sealed record WorkResource(string What, double Seconds, string Why);
