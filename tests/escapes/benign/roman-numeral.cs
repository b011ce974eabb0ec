using System.Text;

public static class Function
{
    public static string Run(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, letters) in Table)
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return text.ToString();
    }

    private static readonly (int Value, string Letters)[] Table =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];
}
