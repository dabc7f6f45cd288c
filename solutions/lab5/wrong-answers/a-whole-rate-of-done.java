// region: task-2-running
// caught by: jobs that run, by rate and service time
// says: are a little more than 10 a second
long perSecond = run.done() / (long) run.seconds();
return perSecond * run.meanServiceTime();
