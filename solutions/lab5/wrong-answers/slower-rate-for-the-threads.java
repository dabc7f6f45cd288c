// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: the smaller of the two rates was used. While a backlog
double rate = run.done() < run.arrived() ? run.done() : run.arrived();
return rate / run.seconds() * run.meanServiceTime();
