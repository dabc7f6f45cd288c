// region: task-2
// caught by: how many jobs wait, from rate and latency
// says: the rate of jobs *done* was used
return run.done() / run.seconds() * run.meanLatency();
