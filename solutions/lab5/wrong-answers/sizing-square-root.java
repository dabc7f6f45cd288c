// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: Does it use objective.share()
double erlangs = OfferedLoad.of(List.of(flow));
return Math.max(1, (int) Math.ceil((erlangs + Math.sqrt(erlangs)) / threads));
