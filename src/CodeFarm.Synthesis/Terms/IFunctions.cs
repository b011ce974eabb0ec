namespace CodeFarm.Synthesis.Terms;

/// <summary>The function arguments of a call.</summary>
internal interface IFunctions
{
    /// <summary>Applies one of them.</summary>
    /// <param name="function">Which function argument, from 0 on.</param>
    /// <param name="first">Slot of its first parameter.</param>
    /// <param name="second">Slot of its second parameter; of no meaning where it has one.</param>
    /// <returns>The slot of the result, or the undefined one.</returns>
    long Apply(int function, long first, long second);
}
