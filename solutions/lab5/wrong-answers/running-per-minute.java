// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: the rate was per minute
return run.done() / (run.seconds() / 60) * run.meanServiceTime();
