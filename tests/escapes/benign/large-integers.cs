using System.Globalization;
using System.Numerics;

public static class Function
{
    public static string Run(string number)
    {
        return (BigInteger.Parse(number, CultureInfo.InvariantCulture) % 9 + 9).ToString(CultureInfo.InvariantCulture);
    }
}
