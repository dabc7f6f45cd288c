// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: no run without arrivals agrees
if (run.arrived() == 0) {
  return false;
}
double depthOff = Math.abs(run.meanDepth() - waiting(run));
double busyOff = Math.abs(run.meanBusy() - running(run));
return depthOff <= TOLERANCE * waiting(run) && busyOff <= TOLERANCE * running(run);
