namespace CodeFarm.Broth.Types;

/// <summary>A value takes more bytes as JSON than it may. The code is <c>value.too-large</c>.</summary>
/// <param name="maxBytes">How many it may take.</param>
public sealed class FarmValueSizeException(int maxBytes)
    : CodeFarmException("value.too-large", FormattableString.Invariant($"The value takes more than {maxBytes} bytes as JSON."));
