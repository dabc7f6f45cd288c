// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: a count was used instead of a rate
return run.done() * run.meanServiceTime();
