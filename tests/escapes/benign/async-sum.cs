using System.Linq;
using System.Threading.Tasks;

public static class Function
{
    public static async Task<int> Run(int[] numbers) => await Sum(numbers) + await Task.FromResult(0);

    private static async ValueTask<int> Sum(int[] numbers)
    {
        await Task.CompletedTask;
        return numbers.Sum();
    }
}
