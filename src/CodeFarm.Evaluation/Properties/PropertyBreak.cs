namespace CodeFarm.Evaluation.Properties;

/// <summary>A property that does not hold for a call.</summary>
/// <param name="Property">Its place among the properties; null when checking them did not end.</param>
/// <param name="Call">The index of the call.</param>
/// <param name="Problem">How it does not hold.</param>
internal sealed record PropertyBreak(int? Property, int Call, string Problem)
{
    /// <summary><c>properties[0]</c>.</summary>
    public string Name => Property is null ? "properties" : $"properties[{Property}]";
}
