// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: accepts a depth up to 2.5% above
double depthOff = Math.abs(run.meanDepth() - waiting(run));
double busyOff = Math.abs(run.meanBusy() - running(run));
return depthOff <= TOLERANCE / 2 * waiting(run) && busyOff <= TOLERANCE / 2 * running(run);
