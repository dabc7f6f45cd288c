// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: the rate of jobs that *arrive* was used
double inSystem = run.arrived() / run.seconds() * (run.meanLatency() + run.meanServiceTime());
return inSystem - waiting(run);
