using System.Collections.Generic;
using System.Linq;

public static class Function
{
    public static int Run(int nodes)
    {
        var distance = Enumerable.Repeat(int.MaxValue, nodes).ToArray();
        var open = new PriorityQueue<int, int>();
        distance[0] = 0;
        open.Enqueue(0, 0);
        while (open.TryDequeue(out var node, out var far))
        {
            if (node + 1 >= nodes || far + 1 >= distance[node + 1])
                continue;
            distance[node + 1] = far + 1;
            open.Enqueue(node + 1, far + 1);
        }

        return distance[^1];
    }
}
