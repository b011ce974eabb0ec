namespace CodeFarm.Client.Http;

/// <summary>What the machine of a silo has.</summary>
/// <param name="Name">The silo's name in its configuration.</param>
/// <param name="Role">What the machine is there for.</param>
/// <param name="Cpu">The processor's model.</param>
/// <param name="Cores">Physical cores.</param>
/// <param name="MemoryGb">Main memory in GB.</param>
public sealed record MachineResource(string Name, string Role, string Cpu, int Cores, int MemoryGb);
