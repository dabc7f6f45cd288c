// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: that is how many jobs wait
return waiting(run);
