// region: task-2-running
// caught by: jobs that run, by rate and service time
// says: running jobs are on a thread
return waiting(run);
