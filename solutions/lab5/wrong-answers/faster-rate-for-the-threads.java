// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: the larger of the two rates was used. A job that waits
double rate = Math.max(run.done(), run.arrived()) / run.seconds();
return rate * run.meanServiceTime();
