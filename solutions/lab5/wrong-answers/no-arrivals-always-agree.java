// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: every run without arrivals agrees
if (run.arrived() == 0) {
  return true;
}
double depthOff = Math.abs(run.meanDepth() - waiting(run));
double busyOff = Math.abs(run.meanBusy() - running(run));
return depthOff <= TOLERANCE * waiting(run) && busyOff <= TOLERANCE * running(run);
