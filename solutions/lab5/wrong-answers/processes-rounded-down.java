// region: task-4
// caught by: jobs of 250 ms, to start within 50 ms: 21 processes of 4 threads
// says: a process, rounded down
double erlangs = OfferedLoad.of(List.of(flow));
return Math.max(1, (int) (erlangs / threads));
