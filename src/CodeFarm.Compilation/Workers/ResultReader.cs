using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Compilation.Workers;

/// <summary>Reads the result of a request.</summary>
/// <exception cref="InvalidDataException">No honest compiler says this.</exception>
internal delegate T ResultReader<T>(ref MessageReader reader);
