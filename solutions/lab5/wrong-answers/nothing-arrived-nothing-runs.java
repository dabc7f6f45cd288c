// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: returns 0 when no job arrived
if (run.arrived() == 0) {
  return 0;
}
return run.done() * run.meanServiceTime() / run.seconds();
