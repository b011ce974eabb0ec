using System.Linq;

public static class Function
{
    public static int[] Run(int[] vector)
    {
        var product = new int[vector.Length, vector.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
                product[i, j] = vector[i] * vector[j];
        }

        return [.. product.Cast<int>()];
    }
}
