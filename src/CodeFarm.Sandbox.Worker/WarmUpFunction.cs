namespace CodeFarm.Sandbox.Worker;

/// <summary>The function that <see cref="Worker.WarmUp"/> calls. Public, as the entry of a function is.</summary>
public static class WarmUpFunction
{
    public static IReadOnlyList<string> WarmUp(IReadOnlyList<int> numbers, string text, double ratio, bool flag) =>
        [text, flag ? ratio.ToString(System.Globalization.CultureInfo.InvariantCulture) : text, numbers[0].ToString(System.Globalization.CultureInfo.InvariantCulture)];
}
