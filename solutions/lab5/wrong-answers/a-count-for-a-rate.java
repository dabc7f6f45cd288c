// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: a count was used instead of a rate
return run.arrived() * run.meanLatency();
