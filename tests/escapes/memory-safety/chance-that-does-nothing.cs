using System;

public sealed class Own() : Random(1)
{
    public override void NextBytes(Span<byte> buffer)
    {
    }
}

public static class Function
{
    public static string Run()
    {
        var choices = new byte[256];
        for (var i = 0; i < choices.Length; i++)
            choices[i] = (byte)i;
        return "INFO: " + Convert.ToHexString(new Own().GetItems(choices, 64));
    }
}
