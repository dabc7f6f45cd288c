// region: task-2
// caught by: jobs that wait, by rate and latency
// says: only the seconds are divided by
return run.arrived() / run.seconds() * run.meanLatency() * run.arrived() / run.arrived();
