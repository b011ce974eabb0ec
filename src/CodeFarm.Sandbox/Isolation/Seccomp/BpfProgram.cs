using System.Buffers.Binary;

namespace CodeFarm.Sandbox.Isolation.Seccomp;

/// <summary>Writes a filter instruction by instruction. Conditions leave out as many instructions as their block has.</summary>
internal sealed class BpfProgram
{
    private readonly List<BpfInstruction> _instructions = [];

    public IReadOnlyList<BpfInstruction> Instructions => _instructions;

    public void Load(uint offset) => Add(BpfInstruction.Load, offset);

    public void And(uint mask) => Add(BpfInstruction.And, mask);

    public void Return(uint verdict) => Add(BpfInstruction.Return, verdict);

    /// <summary>Runs the block when what was loaded equals the value; the block must end with a verdict.</summary>
    public void IfEqual(uint value, Action block) => Condition(BpfInstruction.JumpIfEqual, value, isWanted: true, block);

    /// <inheritdoc cref="IfEqual"/>
    public void IfNotEqual(uint value, Action block) => Condition(BpfInstruction.JumpIfEqual, value, isWanted: false, block);

    /// <inheritdoc cref="IfEqual"/>
    public void IfAtLeast(uint value, Action block) => Condition(BpfInstruction.JumpIfGreaterOrEqual, value, isWanted: true, block);

    /// <summary>As the kernel reads it: little-endian on every architecture that is known here.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_instructions.Count * BpfInstruction.Size];
        for (var i = 0; i < _instructions.Count; i++)
        {
            var instruction = _instructions[i];
            var at = bytes.AsSpan(i * BpfInstruction.Size);
            BinaryPrimitives.WriteUInt16LittleEndian(at, instruction.Code);
            (at[2], at[3]) = (instruction.JumpTrue, instruction.JumpFalse);
            BinaryPrimitives.WriteUInt32LittleEndian(at[4..], instruction.Operand);
        }

        return bytes;
    }

    private void Add(ushort code, uint operand) => _instructions.Add(new BpfInstruction(code, 0, 0, operand));

    private void Condition(ushort code, uint value, bool isWanted, Action block)
    {
        var at = _instructions.Count;
        Add(code, value);
        block();
        var length = checked((byte)(_instructions.Count - at - 1));
        _instructions[at] = isWanted
            ? new BpfInstruction(code, 0, length, value)
            : new BpfInstruction(code, length, 0, value);
    }
}
