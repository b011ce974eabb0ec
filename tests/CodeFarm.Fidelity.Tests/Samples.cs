// What the tests of the comparison compare: the same type names in two namespaces, once as "ours", once as "theirs".
#pragma warning disable CA1051, CA1052, CA1813, CA1019, CA1018, CA1008, CA1028, CA1040, CA1000, CA1012, CA1859, CA2211

namespace CodeFarm.Fidelity.Tests.Samples.Theirs
{
    public sealed class Same<T>
        where T : class, IDisposable
    {
        public const int Limit = 3;

        public required string Name { get; init; }

        public T? Find(string? key, ReadOnlySpan<char> rest, params string[] more) => throw new NotSupportedException(key);

        public static bool TryParse(string text, out int value, int start = 1) => int.TryParse(text[start..], out value);
    }

    public class Gauge
    {
        public const int Limit = 3;

        protected Gauge(int size) => Size = size;

        public int Size { get; private set; }

        public string Label { get; init; } = "";

        public virtual string? Read(string key, int count = 1) => key + count;

        public static void Fill(out int level) => level = 1;

        public TItem First<TItem>(IReadOnlyList<TItem> items)
            where TItem : class => items[0];

        [Obsolete("Use Read.")]
        public void Old() => Size++;
    }

    public sealed class Closed;

    public enum Level : byte
    {
        Low = 1,
        High = 2,
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class MarkAttribute : Attribute;

    public interface IJob
    {
        void Start();

        void Stop();
    }
}

namespace CodeFarm.Fidelity.Tests.Samples.Ours
{
    public sealed class Same<T>
        where T : class, IDisposable
    {
        public const int Limit = 3;

        public required string Name { get; init; }

        public T? Find(string? key, ReadOnlySpan<char> rest, params string[] more) => throw new NotSupportedException(key);

        public static bool TryParse(string text, out int value, int start = 1) => int.TryParse(text[start..], out value);
    }

    public class Gauge
    {
        public const int Limit = 4;

        public Gauge(int size) => Size = size;

        public int Size { get; set; }

        public string Label { get; set; } = "";

        public string? Read(string name, int count = 2) => name + count;

        public static void Fill(ref int level) => level = 1;

        public TItem? First<TItem>(IReadOnlyList<TItem> items) => items[0];

        public void Old() => Size++;

        public void Extra() => Size++;
    }

    public class Closed;

    public enum Level
    {
        Low = 1,
        High = 3,
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class MarkAttribute : Attribute;

    public interface IJob
    {
        void Start();
    }
}
