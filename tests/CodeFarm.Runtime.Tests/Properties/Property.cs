using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Runtime.Tests.Properties;

/// <summary>Checks a property on random cases; a failure names the smallest case that was found and its seed.</summary>
internal static class Property
{
    public static void Check<T>(Gen<T> cases, Func<T, Task> property, int tests) =>
        Check(cases.ToArbitrary(), property, tests);

    public static void Check<T>(Arbitrary<T> cases, Func<T, Task> property, int tests) =>
        Prop.ForAll(cases, (T value) => Task.Run(() => property(value)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(tests));
}
