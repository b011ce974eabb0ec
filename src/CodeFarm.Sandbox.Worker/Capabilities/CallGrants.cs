using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Capabilities;

namespace CodeFarm.Sandbox.Worker.Capabilities;

/// <summary>Gives a call what its signature declares, made anew for each call, and takes it away again.</summary>
internal sealed class CallGrants : IDisposable
{
    private readonly CallLog? _log;

    /// <param name="signature">Declares the capabilities.</param>
    /// <param name="circumstances">Of the call; null for those of tests.</param>
    /// <param name="host">Has the files and answers.</param>
    public CallGrants(FunctionSignature signature, Circumstances? circumstances, CaseHost host)
    {
        var (now, seed) = circumstances ?? signature.Test;
        bool Has(Capability capability) => (signature.Capabilities & capability) != 0;
        _log = Has(Capability.Log) ? new CallLog() : null;
        Granted.Set(
            Has(Capability.Clock) ? new CallClock(now) : null,
            Has(Capability.Random) ? new CallRandom(seed) : null,
            _log,
            Has(Capability.Files) ? new CallFiles(host) : null,
            Has(Capability.Http) ? new CallHttp(host) : null);
    }

    public string? LogText() => _log?.Text();

    public void Dispose() => Granted.Set(null, null, null, null, null);
}
