// region: task-2-running
// caught by: jobs that run, by rate and service time
// says: from rate and service time
return run.meanBusy();
