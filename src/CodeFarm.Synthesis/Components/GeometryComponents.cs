namespace CodeFarm.Synthesis;

/// <summary>Areas, volumes and lengths of the figures of school geometry; angles are in degrees.</summary>
internal static class GeometryComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Of("CircleArea", ["circle+area", "disk+area", "disc+area"], radius => Math.PI * radius * radius, "radius", "Math.PI * radius * radius"),
        Of("Circumference", ["circumference", "circle+perimeter"], radius => 2 * Math.PI * radius, "radius", "2 * Math.PI * radius"),
        Of("SphereVolume", ["sphere+volume", "ball+volume"], radius => 4 * Math.PI * radius * radius * radius / 3, "radius", "4 * Math.PI * radius * radius * radius / 3"),
        Of("SphereSurface", ["sphere+surface", "sphere+area"], radius => 4 * Math.PI * radius * radius, "radius", "4 * Math.PI * radius * radius"),
        Of("EquilateralArea", ["equilateral+area"], side => Math.Sqrt(3) / 4 * side * side, "side", "Math.Sqrt(3) / 4 * side * side"),
        Of("TetrahedronVolume", ["tetrahedron+volume"], side => side * side * side / (6 * Math.Sqrt(2)), "side", "side * side * side / (6 * Math.Sqrt(2))"),
        Of("TetrahedronSurface", ["tetrahedron+area", "tetrahedron+surface"], side => Math.Sqrt(3) * side * side, "side", "Math.Sqrt(3) * side * side"),
        Of("HexagonArea", ["hexagon+area"], side => 3 * Math.Sqrt(3) / 2 * side * side, "side", "3 * Math.Sqrt(3) / 2 * side * side"),
        Of("CylinderVolume", ["cylinder+volume"], (radius, height) => Math.PI * radius * radius * height, "radius", "height", "Math.PI * radius * radius * height"),
        Of("CylinderSurface", ["cylinder+surface", "cylinder+area"], (radius, height) => 2 * Math.PI * radius * (radius + height), "radius", "height", "2 * Math.PI * radius * (radius + height)"),
        Of("CylinderSide", ["cylinder+lateral", "cylinder+curved"], (radius, height) => 2 * Math.PI * radius * height, "radius", "height", "2 * Math.PI * radius * height"),
        Of("ConeVolume", ["cone+volume"], (radius, height) => Math.PI * radius * radius * height / 3, "radius", "height", "Math.PI * radius * radius * height / 3"),
        Of("ConeSurface", ["cone+surface", "cone+area"], (radius, height) => Math.PI * radius * (radius + Math.Sqrt((radius * radius) + (height * height))), "radius", "height",
            "Math.PI * radius * (radius + Math.Sqrt(radius * radius + height * height))"),
        Of("ConeSide", ["cone+lateral", "cone+curved"], (radius, height) => Math.PI * radius * Math.Sqrt((radius * radius) + (height * height)), "radius", "height",
            "Math.PI * radius * Math.Sqrt(radius * radius + height * height)"),
        Of("EllipseArea", ["ellipse"], (first, second) => Math.PI * first * second, "first", "second", "Math.PI * first * second"),
        Of("TriangleArea", ["triang+area"], (length, height) => length * height / 2, "length", "height", "length * height / 2"),
        Of("RhombusArea", ["rhombus+area", "rombus+area", "kite+area"], (first, second) => first * second / 2, "first", "second", "first * second / 2"),
        Of("SectorArea", ["sector+area"], (radius, angle) => Math.PI * radius * radius * angle / 360, "radius", "angle", "Math.PI * radius * radius * angle / 360"),
        Of("ArcLength", ["arc+length"], (diameter, angle) => Math.PI * diameter * angle / 360, "diameter", "angle", "Math.PI * diameter * angle / 360"),
        Of("TorusVolume", ["torus+volume"], (minor, major) => 2 * Math.PI * Math.PI * major * minor * minor, "minor", "major", "2 * Math.PI * Math.PI * major * minor * minor"),
        Of("HeronArea", ["triang+area", "heron"], Heron, "first", "second", "third",
            """
            {
                var half = (first + second + third) / 2;
                return Math.Sqrt(half * (half - first) * (half - second) * (half - third));
            }
            """),
        Of("TrapezoidArea", ["trapez+area", "trapez"], (first, second, height) => (first + second) * height / 2, "first", "second", "height", "(first + second) * height / 2"),
        Of("BoxSurface", ["cuboid+surface", "box+surface", "prism+surface"], (length, width, height) => 2 * ((length * width) + (width * height) + (length * height)), "length", "width", "height",
            "2 * (length * width + width * height + length * height)"),
        NamedMethod.Of<int, double, double>("RegularPolygonArea", ["polygon+area"],
            (sides, length) => sides is >= 3 and <= 1_000 ? sides * length * length / (4 * Math.Tan(Math.PI / sides)) : Undefined.Result,
            "private static double {name}(int sides, double length) => sides * length * length / (4 * Math.Tan(Math.PI / sides));", "System"),
        .. Triangle<int>("int"), .. Triangle<double>("double"),
    ];

    /// <summary>What three sides say of a triangle.</summary>
    private static IEnumerable<Component> Triangle<T>(string type)
        where T : struct, System.Numerics.INumber<T> =>
    [
        Sides<T>("IsTriangle", type, ["triang+valid", "triang+possible", "triang+form", "triang+exist"], IsTriangle,
            "first > 0 && second > 0 && third > 0 && first + second > third && second + third > first && first + third > second"),
        Sides<T>("IsEquilateral", type, ["equilateral"], (first, second, third) => first == second && second == third, "first == second && second == third"),
        Sides<T>("IsIsosceles", type, ["isosceles"], (first, second, third) => first == second || second == third || first == third, "first == second || second == third || first == third"),
        Sides<T>("IsScalene", type, ["scalene"], (first, second, third) => first != second && second != third && first != third, "first != second && second != third && first != third"),
    ];

    private static Component Sides<T>(string name, string type, string[] keywords, Func<T, T, T, bool> holds, string source)
        where T : struct, System.Numerics.INumber<T> =>
        NamedMethod.Of<T, T, T, bool>(name, keywords,
            (first, second, third) => IsSmall(first) && IsSmall(second) && IsSmall(third) ? holds(first, second, third) : Undefined.Result,
            $$"""
            private static bool {name}({{type}} first, {{type}} second, {{type}} third) =>
                {{source}};
            """);

    /// <summary>The sum of two is an integer, too.</summary>
    private static bool IsSmall<T>(T side)
        where T : struct, System.Numerics.INumber<T> =>
        T.Abs(side) < T.CreateChecked(1_000_000_000);

    private static bool IsTriangle<T>(T first, T second, T third)
        where T : struct, System.Numerics.INumber<T> =>
        first > T.Zero && second > T.Zero && third > T.Zero && first + second > third && second + third > first && first + third > second;

    private static double Heron(double first, double second, double third)
    {
        var half = (first + second + third) / 2;
        return Math.Sqrt(half * (half - first) * (half - second) * (half - third));
    }

    private static Component Of(string name, string[] keywords, Func<double, double> evaluate, string parameter, string formula) =>
        NamedMethod.Of<double, double>(name, keywords, value => evaluate(value), $"private static double {{name}}(double {parameter}) => {formula};", Usings(formula));

    private static Component Of(string name, string[] keywords, Func<double, double, double> evaluate, string first, string second, string formula) =>
        NamedMethod.Of<double, double, double>(name, keywords, (left, right) => evaluate(left, right), $"private static double {{name}}(double {first}, double {second}) => {formula};", Usings(formula));

    private static Component Of(string name, string[] keywords, Func<double, double, double, double> evaluate, string first, string second, string third, string formula) =>
        NamedMethod.Of<double, double, double, double>(name, keywords, (one, two, three) => evaluate(one, two, three),
            $"private static double {{name}}(double {first}, double {second}, double {third}){(formula.StartsWith('{') ? "\n" + formula : $" => {formula};")}", Usings(formula));

    private static string[] Usings(string formula) => formula.Contains("Math.", StringComparison.Ordinal) ? ["System"] : [];
}
