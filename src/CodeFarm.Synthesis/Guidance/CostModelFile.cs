using System.Text;

namespace CodeFarm.Synthesis.Guidance;

/// <summary>
/// The file of a cost model: a head, the names of features and components, and the weights as 16-bit floats, all little
/// endian (<see cref="BinaryWriter"/>).
/// </summary>
internal static class CostModelFile
{
    private const int Format = 0x43464D31;

    public static void Write(CostModel model, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(model.Network.Hidden);
        foreach (var names in new[] { model.Features, model.Components })
        {
            writer.Write(names.Count);
            foreach (var name in names)
                writer.Write(name);
        }

        foreach (var weight in model.Network.Weights.SelectMany(weights => weights))
            writer.Write((Half)weight);
    }

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static CostModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Format) throw new InvalidDataException("This is not a cost model of the format that this version reads.");
        var hidden = reader.ReadInt32();
        var (features, components) = (Names(reader), Names(reader));
        var network = new GuidanceNetwork(features.Length, hidden, components.Length);
        foreach (var weights in network.Weights)
        {
            for (var index = 0; index < weights.Length; index++)
                weights[index] = (float)reader.ReadHalf();
        }

        return new CostModel(features, components, network);
    }

    private static string[] Names(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var index = 0; index < names.Length; index++)
            names[index] = reader.ReadString();
        return names;
    }
}
