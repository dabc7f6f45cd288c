// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: TOLERANCE was taken as 0.05%
double depthOff = 100 * Math.abs(run.meanDepth() - waiting(run));
double busyOff = 100 * Math.abs(run.meanBusy() - running(run));
return depthOff <= TOLERANCE * waiting(run) && busyOff <= TOLERANCE * running(run);
