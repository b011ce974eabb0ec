using System;

public static class Function
{
    public static double Run(string kind, double size)
    {
        Shape shape = kind == "circle" ? new Circle(size) : new Square(size);
        return Math.Round(shape switch { Circle { Radius: var r } => Math.PI * r * r, Square(var side) => side * side, _ => 0 }, 2);
    }

    private abstract record Shape;

    private sealed record Circle(double Radius) : Shape;

    private sealed record Square(double Side) : Shape;
}
