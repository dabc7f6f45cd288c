// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: the service time was divided by the rate
return run.meanServiceTime() / (run.done() / run.seconds());
