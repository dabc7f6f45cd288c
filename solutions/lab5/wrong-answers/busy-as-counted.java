// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: busy threads that the run counted
return run.meanBusy();
