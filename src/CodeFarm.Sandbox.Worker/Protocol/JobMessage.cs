using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>All that the worker learns of a job: the code, its signature and the inputs, never an expected output.</summary>
/// <param name="Id">Unpredictable; every reply repeats it.</param>
/// <param name="Slot">Where the worker keeps the assembly, from 0 to <see cref="ProtocolLimits.AssemblySlots"/> - 1.</param>
/// <param name="Assembly">The compiled function, which replaces what the slot held; empty when the slot holds it already.</param>
/// <param name="IsCollectible">Whether the assembly will make room for another one.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Namespace">Where the entry's class is; null finds it anywhere.</param>
/// <param name="Inputs">A case is one JSON value for each parameter.</param>
internal sealed record JobMessage(
    Guid Id, int Slot, ReadOnlyMemory<byte> Assembly, bool IsCollectible, string Signature, string? Namespace,
    IReadOnlyList<IReadOnlyList<string>> Inputs)
{
    /// <summary>Under which the cases run; null for those of tests.</summary>
    public Circumstances? Circumstances { get; init; }

    /// <exception cref="InvalidDataException">The job is larger than the bound.</exception>
    public void Write(MessageWriter writer, int maxJobBytes)
    {
        writer.BeginMessage();
        writer.Byte((byte)RequestKind.Job);
        writer.Id(Id);
        writer.Byte((byte)Slot);
        writer.Byte(IsCollectible ? (byte)1 : (byte)0);
        writer.Bytes(Assembly.Span);
        writer.Text(Signature);
        writer.Text(Namespace);
        writer.Text(Circumstances?.ToString());
        writer.Int32(Inputs.Count);
        for (var i = 0; i < Inputs.Count; i++)
        {
            var inputs = Inputs[i];
            writer.Int32(inputs.Count);
            for (var j = 0; j < inputs.Count; j++)
                writer.Text(inputs[j]);
        }

        writer.EndMessage(maxJobBytes);
    }

    /// <exception cref="InvalidDataException">The frame is no job.</exception>
    public static JobMessage Read(ReadOnlySpan<byte> frame)
    {
        var reader = new MessageReader(frame);
        if (reader.Byte() != (byte)RequestKind.Job)
            throw new InvalidDataException("A job was expected.");
        var id = reader.Id();
        var slot = reader.Byte();
        if (slot >= ProtocolLimits.AssemblySlots)
            throw new InvalidDataException($"There is no slot {slot}.");
        var isCollectible = reader.Byte() != 0;
        var assembly = reader.Bytes().ToArray();
        var (signature, space, circumstances) = (reader.Text(), reader.TextOrNull(), reader.TextOrNull());
        var job = new JobMessage(id, slot, assembly, isCollectible, signature, space, ReadInputs(ref reader))
        {
            Circumstances = circumstances is null ? null : ReadCircumstances(circumstances),
        };
        reader.End();
        return job;
    }

    private static Circumstances ReadCircumstances(string text)
    {
        try
        {
            return Broth.Capabilities.Circumstances.Parse(text);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static string[][] ReadInputs(ref MessageReader reader)
    {
        var inputs = new string[reader.Count(sizeof(int))][];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new string[reader.Count(sizeof(int))];
            for (var j = 0; j < inputs[i].Length; j++)
                inputs[i][j] = reader.Text();
        }

        return inputs;
    }
}
