using System.Runtime.CompilerServices;

// All that is passed to the C library has the same shape there: nothing is compiled at run time to translate it.
[assembly: DisableRuntimeMarshalling]
