// region: task-2-running
// caught by: jobs that run, by rate and service time
// says: more than there are threads
return run.arrived() / run.seconds() * run.meanServiceTime();
