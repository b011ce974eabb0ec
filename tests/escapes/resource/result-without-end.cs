using System.Collections;
using System.Collections.Generic;

public sealed class Endless : IReadOnlyList<int>
{
    public int Count => 3;

    public int this[int index] => index;

    public IEnumerator<int> GetEnumerator()
    {
        try
        {
            yield return 1;
        }
        finally
        {
            while (true)
            {
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Function
{
    public static IReadOnlyList<int> Run() => new Endless();
}
