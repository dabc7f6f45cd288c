// region: task-2
// caught by: jobs that wait, by rate and latency
// says: that is by the service time
return run.arrived() / run.seconds() * run.meanServiceTime();
