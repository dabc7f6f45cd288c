// region: task-2-running
// caught by: jobs that run, by rate and service time
// says: the rate is jobs in a second
return run.done() * run.meanServiceTime();
