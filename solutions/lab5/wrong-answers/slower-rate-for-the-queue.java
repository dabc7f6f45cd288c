// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the smaller of the two rates was used. All jobs
long jobs = Math.min(run.arrived(), run.done());
return jobs * run.meanLatency() / run.seconds();
