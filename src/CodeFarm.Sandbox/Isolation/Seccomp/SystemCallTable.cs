namespace CodeFarm.Sandbox.Isolation.Seccomp;

/// <summary>
/// The calls of Linux by what a worker may do with them. Numbers come from the kernel's headers: asm/unistd_64.h for x86-64,
/// asm-generic/unistd.h for arm64. What stands nowhere here is refused with EPERM.
/// </summary>
internal static class SystemCallTable
{
    /// <summary>What a .NET program without files, network and children needs, and nothing that reaches another process.</summary>
    public static readonly SystemCall[] Harmless =
    [
        // Memory
        new("brk", 12, 214), new("mmap", 9, 222), new("munmap", 11, 215), new("mprotect", 10, 226), new("mremap", 25, 216),
        new("madvise", 28, 233), new("mincore", 27, 232), new("mlock", 149, 228), new("munlock", 150, 229),
        new("mlock2", 325, 284), new("msync", 26, 227), new("get_mempolicy", 239, 236), new("membarrier", 324, 283),
        // Threads
        new("futex", 202, 98), new("futex_waitv", 449, 449), new("set_robust_list", 273, 99),
        new("set_tid_address", 218, 96), new("rseq", 334, 293), new("sched_yield", 24, 124),
        new("sched_getaffinity", 204, 123), new("sched_getparam", 143, 121), new("sched_getscheduler", 145, 120),
        new("sched_get_priority_max", 146, 125), new("sched_get_priority_min", 147, 126), new("getpriority", 140, 141),
        new("getcpu", 309, 168), new("exit", 60, 93), new("exit_group", 231, 94), new("arch_prctl", 158, -1),
        new("restart_syscall", 219, 128), new("wait4", 61, 260), new("waitid", 247, 95),
        // Signals to itself
        new("rt_sigaction", 13, 134), new("rt_sigprocmask", 14, 135), new("rt_sigreturn", 15, 139),
        new("rt_sigpending", 127, 136), new("rt_sigtimedwait", 128, 137), new("rt_sigsuspend", 130, 133),
        new("sigaltstack", 131, 132), new("pause", 34, -1),
        // Time
        new("clock_gettime", 228, 113), new("clock_getres", 229, 114), new("clock_nanosleep", 230, 115),
        new("nanosleep", 35, 101), new("gettimeofday", 96, 169), new("time", 201, -1), new("times", 100, 153),
        // Questions about itself
        new("getpid", 39, 172), new("gettid", 186, 178), new("getppid", 110, 173), new("getuid", 102, 174),
        new("geteuid", 107, 175), new("getgid", 104, 176), new("getegid", 108, 177), new("getresuid", 118, 148),
        new("getresgid", 120, 150), new("getgroups", 115, 158), new("getpgrp", 111, -1), new("getpgid", 121, 155),
        new("getsid", 124, 156), new("uname", 63, 160), new("sysinfo", 99, 179), new("getrusage", 98, 165),
        new("getrlimit", 97, 163), new("getrandom", 318, 278), new("getcwd", 79, 17),
        // Files that are open
        new("read", 0, 63), new("readv", 19, 65), new("pread64", 17, 67), new("preadv", 295, 69), new("write", 1, 64),
        new("writev", 20, 66), new("pwrite64", 18, 68), new("pwritev", 296, 70), new("close", 3, 57),
        new("close_range", 436, 436), new("lseek", 8, 62), new("fstat", 5, 80), new("dup", 32, 23), new("dup2", 33, -1),
        new("dup3", 292, 24), new("pipe", 22, -1), new("pipe2", 293, 59), new("poll", 7, -1), new("ppoll", 271, 73),
        new("select", 23, -1), new("pselect6", 270, 72), new("fadvise64", 221, 223), new("getdents", 78, -1),
        new("getdents64", 217, 61), new("fstatfs", 138, 44),
        // Names of files
        new("stat", 4, -1), new("lstat", 6, -1), new("newfstatat", 262, 79), new("statx", 332, 291), new("access", 21, -1),
        new("faccessat", 269, 48), new("faccessat2", 439, 439), new("readlink", 89, -1), new("readlinkat", 267, 78),
        new("statfs", 137, 43),
    ];

    /// <summary>What starting the runtime and giving up rights take besides.</summary>
    public static readonly SystemCall[] Launching =
    [
        new("execve", 59, 221), new("setuid", 105, 146), new("setgid", 106, 144), new("setreuid", 113, 145),
        new("setregid", 114, 143), new("setresuid", 117, 147), new("setresgid", 119, 149), new("setgroups", 116, 159),
        new("setpgid", 109, 154), new("setsid", 112, 157), new("setrlimit", 160, 164), new("prlimit64", 302, 261),
        new("seccomp", 317, 277), new("memfd_create", 319, 279), new("ftruncate", 77, 46), new("capget", 125, 90),
        new("capset", 126, 91), new("chdir", 80, 49), new("fchdir", 81, 50), new("prctl", 157, 167), new("fcntl", 72, 25),
        new("kill", 62, 129), new("tgkill", 234, 131), new("open", 2, -1), new("openat", 257, 56),
        new("sched_setaffinity", 203, 122), new("sched_setscheduler", 144, 119),
    ];

    /// <summary>Nobody calls these by mistake: whoever does is ended at once, with SIGSYS.</summary>
    public static readonly SystemCall[] Deadly =
    [
        // Other processes
        new("ptrace", 101, 117), new("process_vm_readv", 310, 270), new("process_vm_writev", 311, 271),
        new("process_madvise", 440, 440), new("process_mrelease", 448, 448), new("pidfd_getfd", 438, 438),
        new("kcmp", 312, 272), new("migrate_pages", 256, 238), new("move_pages", 279, 239),
        // Namespaces and mounts
        new("mount", 165, 40), new("umount2", 166, 39), new("pivot_root", 155, 41), new("chroot", 161, 51),
        new("move_mount", 429, 429), new("open_tree", 428, 428), new("fsopen", 430, 430), new("fsconfig", 431, 431),
        new("fsmount", 432, 432), new("fspick", 433, 433), new("mount_setattr", 442, 442), new("unshare", 272, 97),
        new("setns", 308, 268), new("open_by_handle_at", 304, 265), new("name_to_handle_at", 303, 264),
        // Ways around a filter, and favourite ways into a kernel
        new("bpf", 321, 280), new("perf_event_open", 298, 241), new("userfaultfd", 323, 282),
        new("io_uring_setup", 425, 425), new("io_uring_enter", 426, 426), new("io_uring_register", 427, 427),
        new("keyctl", 250, 219), new("add_key", 248, 217), new("request_key", 249, 218), new("personality", 135, 92),
        new("modify_ldt", 154, -1), new("iopl", 172, -1), new("ioperm", 173, -1), new("lookup_dcookie", 212, 18),
        // The machine
        new("kexec_load", 246, 104), new("kexec_file_load", 320, 294), new("init_module", 175, 105),
        new("finit_module", 313, 273), new("delete_module", 176, 106), new("reboot", 169, 142), new("swapon", 167, 224),
        new("swapoff", 168, 225), new("acct", 163, 89), new("quotactl", 179, 60), new("quotactl_fd", 443, 443),
        new("fanotify_init", 300, 262), new("fanotify_mark", 301, 263), new("vhangup", 153, 58), new("syslog", 103, 116),
        new("settimeofday", 164, 170), new("clock_settime", 227, 112), new("adjtimex", 159, 171),
        new("clock_adjtime", 305, 266), new("sethostname", 170, 161), new("setdomainname", 171, 162),
    ];

    public static readonly SystemCall Clone = new("clone", 56, 220);
    public static readonly SystemCall Clone3 = new("clone3", 435, 435);
    public static readonly SystemCall Open = new("open", 2, -1);
    public static readonly SystemCall OpenAt = new("openat", 257, 56);
    public static readonly SystemCall OpenAt2 = new("openat2", 437, 437);
    public static readonly SystemCall ProcessControl = new("prctl", 157, 167);
    public static readonly SystemCall Limits = new("prlimit64", 302, 261);
    public static readonly SystemCall DeviceControl = new("ioctl", 16, 29);
    public static readonly SystemCall DescriptorControl = new("fcntl", 72, 25);
    public static readonly SystemCall Affinity = new("sched_setaffinity", 203, 122);
    public static readonly SystemCall Kill = new("kill", 62, 129);
    public static readonly SystemCall KillThread = new("tgkill", 234, 131);
}
