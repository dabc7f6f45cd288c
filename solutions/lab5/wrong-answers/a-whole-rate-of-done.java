// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: the rate was cut to a whole number
long perSecond = run.done() / (long) run.seconds();
return perSecond * run.meanServiceTime();
