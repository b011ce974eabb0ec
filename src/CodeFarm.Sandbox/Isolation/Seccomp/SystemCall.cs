using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Isolation.Seccomp;

/// <summary>A call into the kernel and its number on each architecture; -1 where it does not exist.</summary>
internal readonly record struct SystemCall(string Name, int X64, int Arm64)
{
    public int Number(Architecture architecture) => architecture == Architecture.Arm64 ? Arm64 : X64;
}
