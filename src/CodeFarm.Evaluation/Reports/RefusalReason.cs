namespace CodeFarm.Evaluation;

/// <summary>Why a candidate did not pass.</summary>
public enum RefusalReason
{
    /// <summary>It returned something else than an example says.</summary>
    WrongResult,

    /// <summary>It threw on an example.</summary>
    Threw,

    /// <summary>It did not end in time on an example.</summary>
    DeadlineExceeded,

    /// <summary>It asked for more memory than it may have on an example.</summary>
    MemoryExceeded,

    /// <summary>Its process ended on an example.</summary>
    Crashed,

    /// <summary>Its process wrote what no honest one writes.</summary>
    ProtocolViolation,

    /// <summary>The same input gave two results.</summary>
    NotDeterministic,

    /// <summary>A declared property does not hold.</summary>
    PropertyBroken,

    /// <summary>It looks the examples up instead of computing.</summary>
    AnswerTable,
}
