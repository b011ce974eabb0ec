using System.Globalization;
using CodeFarm.Contracts.Placement;

namespace CodeFarm.Grains.Placement;

/// <summary>A silo's capability as the strings of its metadata, such as farm.accelerator.0.memory-gb = 10.</summary>
public static class CapabilityMetadata
{
    private const string Name = "farm.silo";
    private const string Role = "farm.role";
    private const string Cpu = "farm.cpu";
    private const string Cores = "farm.cores";
    private const string MemoryGb = "farm.memory-gb";
    private const string Accelerators = "farm.accelerators";

    /// <summary>The strings.</summary>
    public static Dictionary<string, string> Write(SiloCapability silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Name] = silo.Name,
            [Role] = silo.Role,
            [Cpu] = silo.Cpu,
            [Cores] = Text(silo.Cores),
            [MemoryGb] = Text(silo.MemoryGb),
            [Accelerators] = Text(silo.Accelerators.Length),
        };
        foreach (var (index, accelerator) in silo.Accelerators.Index())
        {
            metadata[KeyOf(index, "kind")] = accelerator.Kind.ToString();
            metadata[KeyOf(index, "model")] = accelerator.Model;
            metadata[KeyOf(index, "memory-gb")] = Text(accelerator.MemoryGb);
            metadata[KeyOf(index, "teraflops")] = accelerator.Teraflops.ToString("R", CultureInfo.InvariantCulture);
        }

        return metadata;
    }

    /// <summary>The capability; null where the metadata does not tell it, or in another version's way.</summary>
    public static SiloCapability? Read(IReadOnlyDictionary<string, string> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        try
        {
            return metadata.ContainsKey(Accelerators)
                ? new(
                    metadata[Name], metadata[Role], metadata[Cpu], Number(metadata[Cores]), Number(metadata[MemoryGb]),
                    [.. Enumerable.Range(0, Number(metadata[Accelerators])).Select(ReadAccelerator)])
                : null;
        }
        catch (Exception other) when (other is KeyNotFoundException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }

        AcceleratorInfo ReadAccelerator(int index) => new(
            Enum.Parse<AcceleratorKind>(metadata[KeyOf(index, "kind")]),
            metadata[KeyOf(index, "model")],
            Number(metadata[KeyOf(index, "memory-gb")]),
            double.Parse(metadata[KeyOf(index, "teraflops")], CultureInfo.InvariantCulture));
    }

    private static string KeyOf(int index, string field) => $"farm.accelerator.{Text(index)}.{field}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
