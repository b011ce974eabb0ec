using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Grains.Tasks;

/// <summary>What a task keeps.</summary>
public sealed class FarmTaskState
{
    /// <summary>What is asked for; null until it was submitted.</summary>
    public Requirement? Requirement { get; set; }

    /// <summary>Where the task is.</summary>
    public TaskState State { get; set; }

    /// <summary>How often it was submitted: a task that ended without a function may be tried again.</summary>
    public int Submission { get; set; }

    /// <summary>When the requirement was submitted last.</summary>
    public DateTimeOffset Submitted { get; set; }

    /// <summary>How often this submission was set going again because no stage reported in time.</summary>
    public int Restarts { get; set; }

    /// <summary>How often this submission was resumed by a new process since a stage reported last.</summary>
    public int Resumes { get; set; }

    /// <summary>The events of this submission that agents have reported on.</summary>
    public HashSet<string> Reported { get; set; } = [];

    /// <summary>What happened.</summary>
    public List<TaskStep> History { get; set; } = [];

    /// <summary>The version that was deployed.</summary>
    public int Version { get; set; }

    /// <summary>The source that was deployed.</summary>
    public string Source { get; set; } = "";

    /// <summary>The evaluator's report.</summary>
    public string ReportJson { get; set; } = "";

    /// <summary>Why the task failed or was cancelled.</summary>
    public string Failure { get; set; } = "";

    /// <summary>What the user is asked.</summary>
    public List<TaskQuestion> Questions { get; set; } = [];

    /// <summary>The programs that came nearest.</summary>
    public List<NearMiss> NearMisses { get; set; } = [];
}
