using System.Globalization;
using System.Runtime.CompilerServices;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts.Experts;
using CodeFarm.Grains.Agents;
using CodeFarm.Grains.Experts.Library;
using CodeFarm.Synthesis;
using CodeFarm.Synthesis.Samples;
using Orleans;

namespace CodeFarm.Grains.Experts;

/// <inheritdoc cref="ISynthesizerExpertGrain"/>
[GrainType("synthesizer-expert")]
public sealed class SynthesizerExpertGrain(LearnedSynthesizer learned, WorkerPool workers, TimeProvider time)
    : Grain, ISynthesizerExpertGrain
{
    private const string Origin = "synthesizer";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExpertReport> ProposeAsync(
        ExpertRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (ExpertProblem.Refusal(FunctionSignature.Parse(request.Signature)) is { } refusal)
        {
            yield return new ExpertReport(refusal) { IsFinal = true };
            yield break;
        }

        var current = await learned.CurrentAsync(GrainFactory);
        var synthesizer = current.Synthesizer;
        var problem = SampleGuidance.Guide(ExpertProblem.Of(request), synthesizer.Library, request.Samples);
        var news = new LatestNews<SynthesisProgress>("waiting for a free processor", SearchNews.Of);
        // A caller that goes away ends the search as one that cancels does.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var search = workers.RunAsync(
                $"{Origin} of {request.TaskId}", () => synthesizer.Synthesize(problem, news, stop.Token), stop.Token);
            await foreach (var sign in SignsOfLife.TellAsync(search, () => news.Text, time, stop.Token))
                yield return sign;
            yield return Final(request, await search, problem, current);
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static ExpertReport Final(ExpertRequest request, SynthesisResult found, SynthesisProblem problem, SynthesizerVersion used)
    {
        if (found.Candidates.Count == 0)
        {
            return new(found.Reason ?? "No program was found.")
            {
                IsFinal = true,
                NearMisses = [.. found.NearMisses.Select(near => new Contracts.Experts.NearMiss(
                    near.Source, [.. near.BrokenExamples.Select(i => ExampleText.Of(request.Name, request.Examples[i]))]))],
            };
        }

        var programs = found.Candidates.Select(candidate => FoundProgram.Of(candidate, request, problem, used.Synthesizer.Library)).ToArray();
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"{programs.Length} {(programs.Length == 1 ? "candidate" : "candidates")} from {found.TermsExplored:N0} terms in {found.Elapsed.TotalSeconds:0.00} s{UseOf(used, programs)}"))
        {
            IsFinal = true,
            Candidates = [.. programs.Select(program => new Candidate(program.Source, OriginOf(used, program)) { Program = program.Program })],
            Questions = [.. ExpertQuestions.Of(found.Questions, FunctionSignature.Parse(request.Signature))],
        };
    }

    private static string UseOf(SynthesizerVersion used, FoundProgram[] programs)
    {
        if (used.Number == 0)
            return "";
        var learned = programs.SelectMany(static program => program.LearnedComponents).Distinct().ToArray();
        var version = used.Number.ToString(CultureInfo.InvariantCulture);
        return learned.Length == 0 ? $", with library version {version}" : $", with {string.Join(", ", learned)} of library version {version}";
    }

    private static string OriginOf(SynthesizerVersion used, FoundProgram program) => program.LearnedComponents.Count == 0
        ? Origin
        : string.Create(CultureInfo.InvariantCulture, $"{Origin} with {string.Join(", ", program.LearnedComponents)} of library version {used.Number}");
}
