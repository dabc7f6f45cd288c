// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: how many jobs wait or run together
return run.arrived() / run.seconds() * (run.meanLatency() + run.meanServiceTime());
