using System.Buffers.Binary;
using CodeFarm.Sandbox.Isolation.Seccomp;

namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>Runs a filter as the kernel does, so that filters of any architecture can be asked for their verdict.</summary>
internal static class BpfMachine
{
    public static uint Run(IReadOnlyList<BpfInstruction> program, uint number, uint architecture, params ulong[] arguments)
    {
        Span<byte> data = stackalloc byte[64];
        data.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(data, number);
        BinaryPrimitives.WriteUInt32LittleEndian(data[4..], architecture);
        for (var i = 0; i < arguments.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(data[(16 + (8 * i))..], arguments[i]);
        var accumulator = 0u;
        for (var at = 0; ; at++)
        {
            var instruction = program[at];
            switch (instruction.Code)
            {
                case BpfInstruction.Load:
                    accumulator = BinaryPrimitives.ReadUInt32LittleEndian(data[(int)instruction.Operand..]);
                    break;
                case BpfInstruction.And:
                    accumulator &= instruction.Operand;
                    break;
                case BpfInstruction.JumpIfEqual:
                    at += accumulator == instruction.Operand ? instruction.JumpTrue : instruction.JumpFalse;
                    break;
                case BpfInstruction.JumpIfGreaterOrEqual:
                    at += accumulator >= instruction.Operand ? instruction.JumpTrue : instruction.JumpFalse;
                    break;
                case BpfInstruction.Return:
                    return instruction.Operand;
                default:
                    throw new InvalidOperationException($"{instruction.Code:x} is no instruction of a filter.");
            }
        }
    }
}
