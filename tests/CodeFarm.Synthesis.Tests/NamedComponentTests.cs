using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Tests;

/// <summary>Components that bear a name do what everybody who knows the name expects.</summary>
public sealed class NamedComponentTests
{
    public static TheoryData<string, object[], object> Values { get; } = new()
    {
        { "LongestIncreasingSubsequence", [new[] { 10, 9, 2, 5, 3, 7, 101, 18 }], 4 },
        { "LongestDecreasingSubsequence", [new[] { 9, 4, 3, 5, 2 }], 4 },
        { "LargestIncreasingSum", [new[] { 1, 101, 2, 3, 100, 4, 5 }], 106 },
        { "LongestBitonicSubsequence", [new[] { 1, 11, 2, 10, 4, 5, 2, 1 }], 6 },
        { "LargestSumWithoutNeighbours", [new[] { 2, 7, 9, 3, 1 }], 12 },
        { "LongestConsecutiveNumbers", [new[] { 100, 4, 200, 1, 3, 2 }], 4 },
        { "LargestSliceProduct", [new[] { 2, -5, -2, -4, 3 }], 24 },
        { "FewestCoins", [new[] { 1, 2, 5 }, 11], 3 },
        { "FewestCoins", [new[] { 2 }, 3], -1 },
        { "WaysToChange", [new[] { 1, 2, 5 }, 5], 4 },
        { "HasSubsetSum", [new[] { 3, 34, 4, 12, 5, 2 }, 9], true },
        { "HasSubsetSum", [new[] { 3, 34, 4, 12, 5, 2 }, 30], false },
        { "HasSubsetSumDivisibleBy", [new[] { 1, 7 }, 5], false },
        { "KnapsackValue", [new[] { 60, 100, 120 }, new[] { 10, 20, 30 }, 50], 220 },
        { "AreAnagrams", ["listen", "silent"], true },
        { "IsRotation", ["abcd", "cdab"], true },
        { "IsRotation", ["abcd", "acbd"], false },
        { "IsSubsequence", ["ace", "abcde"], true },
        { "AreIsomorphic", ["paper", "title"], true },
        { "AreIsomorphic", ["ab", "aa"], false },
        { "HammingDistance", ["karolin", "kathrin"], 3 },
        { "EditDistance", ["kitten", "sitting"], 3 },
        { "CommonSubsequenceLength", ["AGGTAB", "GXTXAYB"], 4 },
        { "CommonSubstringLength", ["OldSite:GeeksforGeeks", "NewSite:GeeksQuiz"], 10 },
        { "IsEmailAddress", ["ada.lovelace@example.org"], true },
        { "IsEmailAddress", ["ada.example.org"], false },
        { "IsIpAddress", ["192.168.0.1"], true },
        { "IsIpAddress", ["366.1.2.2"], false },
        { "IsDate", ["2023-02-29"], false },
        { "IsDateOfNumbers", [2024, 2, 29], true },
        { "ToSnakeCase", ["PythonLanguage"], "python_language" },
        { "ToPascalCase", ["android_tv"], "AndroidTv" },
        { "ToCamelCase", ["android_tv"], "androidTv" },
        { "Ordinal", [112], "112th" },
        { "Ordinal", [22], "22nd" },
        { "FirstRepeatedCharacter", ["abcba"], "b" },
        { "FirstUniqueCharacter", ["swiss"], "w" },
        { "WithoutRepeatedCharacters", ["aabbbc"], "abc" },
        { "LongestPalindrome", ["forgeeksskeegfor"], "geeksskeeg" },
        { "LongestPalindrome", ["xaba"], "aba" },
        { "LongestPalindromicSubsequence", ["bbbab"], 4 },
        { "LongestWithoutRepeat", ["abcabcbb"], 3 },
        { "CommonPrefix", [new[] { "flower", "flow", "flight" }], "fl" },
        { "Pentagonal", [4], 22 },
        { "Octagonal", [5], 65 },
        { "Triangular", [7], 28 },
        { "CenteredHexagonal", [3], 19 },
        { "PolygonalNumber", [5, 4], 22 },
        { "Tetrahedral", [5], 35 },
        { "SquarePyramidal", [3], 14 },
        { "StarNumber", [3], 37 },
        { "StirlingSecondKind", [5, 2], 15 },
        { "StirlingFirstKind", [5, 2], 50 },
        { "Eulerian", [4, 1], 11 },
        { "Delannoy", [3, 4], 129 },
        { "Rencontres", [7, 2], 924 },
        { "BinomialModulo", [10, 2, 13], 6 },
        { "Partitions", [5], 7 },
        { "Josephus", [7, 3], 4 },
        { "HarmonicSum", [2], 1.5 },
        { "HeronArea", [3.0, 4.0, 5.0], 6.0 },
        { "TrapezoidArea", [6.0, 9.0, 4.0], 30.0 },
        { "IsTriangle", [3, 4, 8], false },
        { "IsHappyNumber", [19], true },
        { "IsHappyNumber", [4], false },
        { "IsUglyNumber", [14], false },
        { "IsSquareFree", [12], false },
        { "IsDisarium", [135], true },
        { "IsAutomorphic", [76], true },
        { "IsSumOfTwoSquares", [24], false },
        { "IsPerfectCube", [343], true },
        { "IsPowerOf", [81, 3], true },
        { "DigitalRoot", [493_193], 2 },
        { "Totient", [36], 12 },
        { "PowerModulo", [2, 10, 1_000], 24 },
        { "NextPalindrome", [120], 121 },
        { "PreviousPalindrome", [99], 88 },
        { "NextPrime", [13], 17 },
        { "PreviousPrime", [13], 11 },
        { "Transpose", [(int[][])[[1, 2, 3], [4, 5, 6]]], (int[][])[[1, 4], [2, 5], [3, 6]] },
        { "MainDiagonal", [(int[][])[[1, 2], [3, 4]]], new[] { 1, 4 } },
        { "InSpiral", [(int[][])[[1, 2, 3], [4, 5, 6], [7, 8, 9]]], new[] { 1, 2, 3, 6, 9, 8, 7, 4, 5 } },
        { "Combinations", [new[] { 1, 2, 3 }, 2], (int[][])[[1, 2], [1, 3], [2, 3]] },
        { "Subsets", [new[] { 1, 2 }], (int[][])[[], [1], [2], [1, 2]] },
        { "Permutations", [new[] { 1, 2, 3 }], (int[][])[[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] },
        { "CartesianProduct", [new[] { 1, 2 }, new[] { 3 }], (int[][])[[1, 3], [2, 3]] },
        { "Identity", [2], (int[][])[[1, 0], [0, 1]] },
        { "PascalTriangle", [4], (int[][])[[1], [1, 1], [1, 2, 1], [1, 3, 3, 1]] },
        { "SpiralMatrix", [3], (int[][])[[1, 2, 3], [8, 9, 4], [7, 6, 5]] },
        { "SetBit", [5, 1], 7 },
        { "ClearBit", [7, 1], 5 },
        { "ToggleBit", [7, 0], 6 },
        { "IsBitSet", [4, 2], true },
        { "LowestSetBit", [12], 4 },
        { "BitLength", [8], 4 },
        { "GrayCode", [7], 4 },
        { "FactorialDigits", [25], "15511210043330985984000000" },
        { "PowerDigits", [2, 100], "1267650600228229401496703205376" },
        { "EquilibriumIndex", [new[] { -7, 1, 5, 2, -4, 3, 0 }], 3 },
        { "LargestProfit", [new[] { 7, 1, 5, 3, 6, 4 }], 5 },
        { "NextGreater", [new[] { 2, 1, 3 }], new[] { 3, 3, -1 } },
        { "TrappedWater", [new[] { 0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1 }], 6 },
        { "FewestJumps", [new[] { 2, 3, 1, 1, 4 }], 2 },
        { "FewestJumps", [new[] { 1, 0, 4 }], -1 },
        { "MissingNumber", [new[] { 3, 0, 1 }], 2 },
        { "MergeIntervals", [(int[][])[[1, 3], [2, 6], [8, 10]]], (int[][])[[1, 6], [8, 10]] },
        { "SymmetricDifference", [new[] { 3, 4, 5 }, new[] { 5, 7, 4 }], new[] { 3, 7 } },
        { "Singles", [new[] { 1, 2, 1, 3 }], new[] { 2, 3 } },
        { "FirstRepeated", [new[] { 1, 2, 3, 2, 1 }], 2 },
        { "RealQuotient", [7, 2], 3.5 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_component_with_a_name_gives_what_the_name_says(string name, object[] arguments, object expected)
    {
        Type[] types = [.. arguments.Select(argument => ValueTypes.Canonical(argument.GetType()))];
        var component = ComponentLibrary.Standard.Components.Single(component => component.Name == name && component.Parameters.SequenceEqual(types));
        var call = Term.OfCall(component, [.. types.Select((type, index) => Term.OfParameter(index, type, 1))]);

        Assert.Equal(expected, Interpreter.Evaluate(call, arguments));
    }

    [Theory]
    [InlineData("CircleArea", 1.0, Math.PI)]
    [InlineData("SphereVolume", 3.0, 36 * Math.PI)]
    [InlineData("TetrahedronVolume", 10.0, 117.85113019775793)]
    public void A_figure_has_the_size_that_geometry_gives_it(string name, double length, double expected)
    {
        var component = ComponentLibrary.Standard.Components.Single(component => component.Name == name);

        var size = (double)Interpreter.Evaluate(Term.OfCall(component, Term.OfParameter(0, typeof(double), 1)), [length])!;

        Assert.Equal(expected, size, 9);
    }
}
