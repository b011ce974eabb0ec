namespace CodeFarm.Sandbox.Isolation.Seccomp;

/// <summary>One instruction of the kernel's classic packet filter machine: <c>struct sock_filter</c> of linux/filter.h.</summary>
/// <param name="Code">What it does.</param>
/// <param name="JumpTrue">Instructions to leave out when a comparison holds.</param>
/// <param name="JumpFalse">Instructions to leave out when it does not.</param>
/// <param name="Operand">An offset into <c>struct seccomp_data</c>, a constant, or a verdict.</param>
internal readonly record struct BpfInstruction(ushort Code, byte JumpTrue, byte JumpFalse, uint Operand)
{
    public const ushort Load = 0x20;
    public const ushort And = 0x54;
    public const ushort JumpIfEqual = 0x15;
    public const ushort JumpIfGreaterOrEqual = 0x35;
    public const ushort Return = 0x06;

    /// <summary>In bytes.</summary>
    public const int Size = 8;
}
