// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: the time includes the latency
return run.done() / run.seconds() * (run.meanLatency() + run.meanServiceTime());
