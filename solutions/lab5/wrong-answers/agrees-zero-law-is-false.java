// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: return false for such a run
if (waiting(run) == 0 || running(run) == 0) {
  return false;
}
double depthOff = Math.abs(run.meanDepth() - waiting(run)) / waiting(run);
double busyOff = Math.abs(run.meanBusy() - running(run)) / running(run);
return depthOff <= TOLERANCE && busyOff <= TOLERANCE;
