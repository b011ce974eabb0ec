using CodeFarm.Broth.Types;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>Runs every case of a job and answers each as soon as it ends.</summary>
internal sealed class JobRunner(HelloMessage hello, ReplyWriter replies, HostLink host)
{
    private readonly FunctionTable _functions = new(refusesNativeCode: !hello.Confinement.IsNone);
    private readonly FitnessCheck _fitness = new(hello.HeapLimitBytes);

    /// <returns>False when the process must not run another job.</returns>
    public bool Run(JobMessage job)
    {
        LoadedFunction function;
        try
        {
            _functions.Load(job);
            function = _functions.Find(job);
        }
        catch (Exception e)
        {
            replies.Send(new ReplyMessage(job.Id, ReplyKind.Failed, Error: CandidateError.Describe(e), Fitness: _fitness.Check()));
            return true;
        }

        var last = job.Inputs.Count - 1;
        for (var index = 0; index <= last; index++)
        {
            if (index > 0)
                function = _functions.Find(job);
            if (RunCase(job, function, index) is not { } reply)
            {
                replies.Send(new ReplyMessage(job.Id, ReplyKind.OutOfMemory, index));
                return false;
            }

            // Whatever the next case does, what this one gave is known.
            if (index < last)
                replies.Send(reply);
            else
                replies.Append(reply);
        }

        replies.Send(new ReplyMessage(job.Id, ReplyKind.Done, job.Inputs.Count, Fitness: _fitness.Check()));
        return true;
    }

    /// <returns>Null when there is no memory for them: none of the function's code has run then, so the process is as it was.</returns>
    private static object?[]? ReadArguments(LoadedFunction function, IReadOnlyList<string> inputs)
    {
        try
        {
            return function.Read(inputs);
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
    }

    /// <returns>Null when memory ran out.</returns>
    private ReplyMessage? RunCase(JobMessage job, LoadedFunction function, int index)
    {
        var (output, error) = (default(string), default(string));
        long micros;
        function.Begin();
        try
        {
            if (ReadArguments(function, job.Inputs[index]) is not { } arguments)
                return new ReplyMessage(job.Id, ReplyKind.InputTooLarge, index);
            output = function.Call(arguments, hello.MaxOutputBytes, job.Circumstances, new CaseHost(host, job.Id, index), out micros);
        }
        catch (FarmValueSizeException)
        {
            return new ReplyMessage(job.Id, ReplyKind.TooLarge, index, Micros: function.LastMicros);
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
        catch (Exception e)
        {
            error = CandidateError.Describe(e);
            micros = function.LastMicros;
        }

        return new ReplyMessage(job.Id, ReplyKind.Case, index, output, error, micros) { Log = function.LastLog };
    }
}
