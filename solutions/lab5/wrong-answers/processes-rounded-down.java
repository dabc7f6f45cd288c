// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: a process, rounded down
double erlangs = OfferedLoad.of(List.of(flow));
return Math.max(1, (int) (erlangs / threads));
