// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: the mean of the two rates was used
double jobs = (run.arrived() + run.done()) / 2.0;
return jobs / run.seconds() * run.meanServiceTime();
