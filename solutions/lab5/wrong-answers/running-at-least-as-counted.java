// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: never less than the busy threads
return Math.max(run.meanBusy(), run.done() / run.seconds() * run.meanServiceTime());
