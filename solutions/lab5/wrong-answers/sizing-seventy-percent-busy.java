// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: A size by the load alone is a rule of thumb
double erlangs = OfferedLoad.of(List.of(flow));
return Math.max(1, (int) Math.ceil(erlangs / 0.7 / threads));
