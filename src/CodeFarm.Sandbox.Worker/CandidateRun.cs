using System.Diagnostics;
using System.Reflection;
using System.Text;
using CodeFarm.Broth;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Runs every case of a job and answers each as soon as it ends.</summary>
internal static class CandidateRun
{
    private const int MaxErrorLength = 1000;

    public static void Execute(JobMessage job, ReplyWriter replies)
    {
        FunctionSignature signature;
        MethodInfo entry;
        try
        {
            signature = FunctionSignature.Parse(job.Signature);
            entry = EntryPoint.Find(Assembly.Load(job.Assembly), signature, job.Namespace);
        }
        catch (Exception e)
        {
            replies.Send(ReplyKind.Failed, error: Describe(e));
            return;
        }

        for (var index = 0; index < job.Inputs.Length; index++)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                var arguments = ReadArguments(job.Inputs[index], signature);
                started = Stopwatch.GetTimestamp();
                var result = entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
                // A lazy result runs the candidate's code while it is written, so this belongs to the measured time.
                var output = FarmValue.Write(result!, signature.Returns);
                var micros = Micros(started);
                if (Encoding.UTF8.GetByteCount(output) > job.MaxOutputBytes)
                    replies.Send(
                        ReplyKind.Case, index, error: $"The result is larger than {job.MaxOutputBytes} bytes.", micros: micros);
                else
                    replies.Send(ReplyKind.Case, index, output, micros: micros);
            }
            catch (OutOfMemoryException)
            {
                replies.Send(ReplyKind.OutOfMemory, index);
                return;
            }
            catch (Exception e)
            {
                replies.Send(ReplyKind.Case, index, error: Describe(e), micros: Micros(started));
            }
        }

        replies.Send(ReplyKind.Done, job.Inputs.Length);
    }

    private static object[] ReadArguments(string[] inputs, FunctionSignature signature)
    {
        var arguments = new object[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            arguments[i] = FarmValue.Read(inputs[i], signature.Parameters[i].Type, signature.Parameters[i].Name);
        return arguments;
    }

    private static long Micros(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMicroseconds;

    // A candidate may throw its own exception type, whose Message may throw in turn.
    private static string Describe(Exception e)
    {
        try
        {
            return Excerpt.Of(e is FarmValueException ? e.Message : $"{e.GetType().FullName}: {e.Message}", MaxErrorLength);
        }
        catch (Exception inner)
        {
            return Excerpt.Of($"{e.GetType().FullName}, whose message threw {inner.GetType().FullName}", MaxErrorLength);
        }
    }
}
