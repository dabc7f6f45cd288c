// region: task-2
// caught by: jobs that wait, by rate and latency
// says: are 11.94 a second
long perSecond = run.arrived() / (long) run.seconds();
return perSecond * run.meanLatency();
