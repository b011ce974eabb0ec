using CodeFarm.Broth.Signatures;
using CodeFarm.Compilation.Protocol;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Validation;
using CodeFarm.Validation.Expressions;
using CodeFarm.Validation.Mutation;

namespace CodeFarm.Compilation.Worker;

/// <summary>Does what a request asks for.</summary>
internal static class TaskRunner
{
    /// <returns>Writes the result.</returns>
    /// <exception cref="Exception">Whatever the compiler throws.</exception>
    public static Action<MessageWriter> Run(CompilerRequest request)
    {
        var text = request.Texts.Count > 0 ? request.Texts[0] : "";
        switch (request.Task)
        {
            case CompilerTask.Compile:
                var report = CandidateCompiler.Compile(text, Signature(request));
                return writer => ResultFrames.Write(writer, report);
            case CompilerTask.Mutate:
                var mutants = MutantCompiler.Compile(text, Signature(request), request.Maximum);
                return writer => ResultFrames.Write(writer, mutants.Changes, mutants.Variants.Compiled, mutants.Variants.Assembly);
            case CompilerTask.ReadConstants:
                var constants = SourceConstants.Of(text);
                return writer => ResultFrames.Write(writer, constants);
            case CompilerTask.Recheck:
                var refusals = ValidationPolicy.Recheck(request.Assembly, text, Signature(request));
                return writer => ResultFrames.Write(writer, refusals);
            default:
                var problems = request.Texts.Select(ExpressionCheck.Find).ToArray();
                return writer => ResultFrames.Write(writer, problems);
        }
    }

    private static FunctionSignature Signature(CompilerRequest request) =>
        FunctionSignature.Parse(request.Signature ?? throw new InvalidDataException("A signature is missing."));
}
